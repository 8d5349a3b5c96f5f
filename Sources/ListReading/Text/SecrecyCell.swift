import Commendation

/// Recognises a mark of a state secret (Law on the protection of state secrets 2018: Mật, Tối mật, Tuyệt mật).
///
/// The word alone is ordinary ("bảo mật", "mật ong", a person's name), so the low mark counts only where it stands as a mark:
/// as the whole cell, in brackets, after "Độ mật:" or set off by a dash. The two high marks count wherever they stand.
enum SecrecyCell {
    private static let whole: Set<String> = ["mật", "mat", "tối mật", "toi mat", "tuyệt mật", "tuyet mat"]
    private static let leads = [
        "độ mật", "mức độ mật", "mức mật", "đóng dấu", "dấu", "tài liệu", "văn bản", "hồ sơ", "danh sách", "do mat", "muc do mat",
    ]

    /// True if a cell of running text bears a mark, here or by the recogniser of the domain.
    static func isMarked(_ text: String) -> Bool {
        // Nearly every cell is done here.
        guard mayBeMarked(text) else { return false }
        let clean = ListText.clean(text)
        if SecrecyMark(in: clean) != nil { return true }
        let lower = clean.lowercased()
        if lower.contains("tối mật") || lower.contains("tuyệt mật") || isMark(lower) { return true }
        return bracketed(lower).contains(where: isMark) || setOff(lower).contains(where: isMark)
    }

    /// True if a cell of a column "Độ mật" holds anything but "no".
    static func isMarkedColumn(_ text: String) -> Bool {
        SecrecyMark(inSecrecyColumn: ListText.clean(text)) != nil
    }

    /// True if the letters of "mật" or "mat" follow each other in some case, or characters stand in the text that hide them.
    private static func mayBeMarked(_ text: String) -> Bool {
        var previous: UInt32 = 0
        var beforePrevious: UInt32 = 0
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value == 0x74 || value == 0x54, previous == 0x61 || previous == 0x41 || previous == 0x1EAD || previous == 0x1EAC,
                beforePrevious == 0x6D || beforePrevious == 0x4D
            {
                return true
            }
            if value >= 0x2000 || value == 0xAD { return ListText.fold(text).contains("mat") }
            beforePrevious = previous
            previous = value
        }
        return false
    }

    private static func isMark(_ lower: String) -> Bool {
        var text = Substring(lower).trimmingEdges()
        if whole.contains(String(text)) { return true }
        for lead in leads where text.hasPrefix(lead) {
            text = text.dropFirst(lead.count).trimmingEdges()
            return whole.contains(String(text))
        }
        return false
    }

    private static func bracketed(_ text: String) -> [String] {
        var parts: [String] = []
        var current: String?
        for character in text {
            switch character {
            case "(", "[", "{", "<", "【": current = ""
            case ")", "]", "}", ">", "】":
                if let part = current { parts.append(part) }
                current = nil
            default: current?.append(character)
            }
        }
        return parts
    }

    /// The first and the last piece of a text cut at dashes, semicolons, bars and full stops: where a mark is added to a text.
    private static func setOff(_ text: String) -> [String] {
        let parts = text.split { ";|*".contains($0) }
        let pieces: [Substring] = parts.flatMap { part in
            part.split(separator: " - ").flatMap { $0.split(separator: " – ") }
        }
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return [] }
        return [String(first), String(last)]
    }
}

extension Substring {
    fileprivate func trimmingEdges() -> Substring {
        var result = self
        while let first = result.first, !first.isLetter { result = result.dropFirst() }
        while let last = result.last, !last.isLetter { result = result.dropLast() }
        return result
    }
}
