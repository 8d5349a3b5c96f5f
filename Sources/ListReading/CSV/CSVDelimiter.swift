/// The byte that separates cells.
public enum CSVDelimiter: UInt8, Hashable, Sendable, CaseIterable {
    /// `;`, which Excel writes under Vietnamese regional settings, where the comma is the decimal sign.
    case semicolon = 0x3B
    /// Tab, from "Unicode text" exports and from the clipboard.
    case tab = 0x09
    /// `,` of RFC 4180.
    case comma = 0x2C
}

extension CSVDelimiter {
    /// Finds the delimiter of a file from its first lines.
    ///
    /// For each candidate the number of delimiters outside quotes is counted per line. The candidate wins whose most usual
    /// count, times the lines that have it, is greatest: a table repeats its columns, a sentence does not repeat its commas.
    static func detect(in probe: ArraySlice<UInt8>) -> CSVDelimiter {
        var best = CSVDelimiter.comma
        var bestScore = 0
        for candidate in allCases {
            let score = candidate.score(in: probe)
            if score > bestScore {
                best = candidate
                bestScore = score
            }
        }
        return best
    }

    private func score(in probe: ArraySlice<UInt8>) -> Int {
        var lines: [Int: Int] = [:]
        var count = 0
        var atFieldStart = true
        var quoted = false
        for byte in probe {
            if quoted {
                if byte == 0x22 { quoted = false }
                continue
            }
            switch byte {
            case 0x22:
                // Quotes open at the start of a cell only. Closing leaves `atFieldStart` set, so a doubled quote opens again.
                quoted = atFieldStart
            case 0x0A, 0x0D:
                if count > 0 { lines[count, default: 0] += 1 }
                count = 0
                atFieldStart = true
            case rawValue:
                count += 1
                atFieldStart = true
            default:
                atFieldStart = false
            }
        }
        if count > 0 { lines[count, default: 0] += 1 }
        return lines.map { $0.key * $0.value }.max() ?? 0
    }
}
