/// Writes CSV as RFC 4180 says, for people who open it in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"): a list comes
/// from many hands, and a cell must never run on the machine of the officer who opens it.
public struct CSVWriter: Sendable {
    /// The bytes written so far.
    public private(set) var bytes: [UInt8] = []
    private let delimiter: CSVDelimiter

    /// Starts a file; with `byteOrderMark` Excel opens it as UTF-8.
    public init(delimiter: CSVDelimiter = .comma, byteOrderMark: Bool = false) {
        self.delimiter = delimiter
        if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes one record, ended by CRLF.
    public mutating func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter.rawValue) }
            append(cell: cell)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    /// Hands over the bytes written since the last time and forgets them, so that a long file needs no memory.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// The text that a spreadsheet shows and does not compute.
    static func guarded(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first else { return cell }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + cell
        default: return cell
        }
    }

    private mutating func append(cell: String) {
        let text = CSVWriter.guarded(cell)
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == delimiter.rawValue }
        // Outer blanks are part of a cell (rule 4), yet many programs trim them unless quoted.
        let hasOuterBlank = text.utf8.first == 0x20 || text.utf8.last == 0x20
        guard needsQuotes || hasOuterBlank else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
