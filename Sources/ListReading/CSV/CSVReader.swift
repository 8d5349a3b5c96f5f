/// Reads CSV as spreadsheets write it, pushed in as bytes in pieces of any size (RFC 4180, with what Excel does beside it).
///
/// The records are the same however the bytes are cut. Only the record being read and, at the start, the first lines are held:
/// see ``bufferedBytes``. Delimiters are found from the first lines, or from a first line `sep=;`; a byte order mark is
/// passed over; lines end with CRLF, LF or CR; text becomes NFC.
public struct CSVReader: Sendable {
    /// Bytes of the start of the file among which the delimiter is looked for.
    static let probeBytes = 64 * 1024
    /// Lines of the start of the file among which the delimiter is looked for.
    static let probeLines = 64

    enum State: Sendable {
        case probing
        case cellStart
        case unquoted
        case quoted
        case quoteInQuoted
        case done
    }

    let limits: CSVLimits
    var state = State.probing
    var delimiter: UInt8
    private let fixedDelimiter: CSVDelimiter?

    private var probe: [UInt8] = []
    private var probeLineEnds = 0
    /// Bytes pushed so far.
    public private(set) var bytesRead = 0

    var offset = 0
    var line = 1
    var afterCarriageReturn = false
    var utf8 = UTF8Check()

    var cell: [UInt8] = []
    var cellIsASCII = true
    var cells: [String] = []
    var recordBytes = 0
    var recordLine = 1
    var recordNumber = 0
    var quoteLine = 1
    var problems: [CSVRecord.Problem] = []
    var isDroppingCells = false

    /// Starts a file; without a delimiter it is found from the first lines.
    public init(limits: CSVLimits, delimiter: CSVDelimiter? = nil) {
        self.limits = limits
        self.fixedDelimiter = delimiter
        self.delimiter = (delimiter ?? .comma).rawValue
    }

    /// Bytes of the file held at this moment; never more than the larger of the probe and the row limit, plus one cell.
    public var bufferedBytes: Int { probe.count + recordBytes + cell.count }

    /// Takes the next bytes of the file and appends the records that they complete.
    ///
    /// - Throws: ``ListError`` if the file cannot be read on; the records before the place are in `records`.
    public mutating func push(_ bytes: [UInt8], into records: inout [CSVRecord]) throws(ListError) {
        if case .done = state { throw .finished }
        do throws(ListError) {
            bytesRead += bytes.count
            if bytesRead > limits.fileBytes { throw .fileTooLarge(limit: limits.fileBytes) }
            var rest = bytes[...]
            if case .probing = state {
                while let byte = rest.popFirst() {
                    if try probe(byte) {
                        try endProbe(into: &records)
                        break
                    }
                }
            }
            try step(rest, into: &records)
        } catch {
            stop()
            throw error
        }
    }

    /// Ends the file and appends its last record, if that had no line end.
    public mutating func finish(into records: inout [CSVRecord]) throws(ListError) {
        if case .done = state { throw .finished }
        defer { stop() }
        if case .probing = state {
            if probe.isEmpty { throw .emptyFile }
            try checkSignature()
            try endProbe(into: &records)
        }
        if utf8.isInsideCharacter { throw .invalidUTF8(line: line, byte: offset) }
        switch state {
        case .quoted: throw .unclosedQuote(line: quoteLine)
        case .cellStart where cells.isEmpty && !isDroppingCells: break
        default: endRecord(into: &records)
        }
    }

    private mutating func stop() {
        state = .done
        probe = []
        cell = []
        cells = []
        recordBytes = 0
    }

    /// True if the first lines are complete.
    private mutating func probe(_ byte: UInt8) throws(ListError) -> Bool {
        probe.append(byte)
        if probe.count == 4 { try checkSignature() }
        if byte == 0x0A || (byte == 0x0D) { probeLineEnds += 1 }
        return probe.count >= CSVReader.probeBytes || probeLineEnds >= CSVReader.probeLines
    }

    /// Names files that are no CSV in UTF-8 by their first bytes, for these have a remedy of their own.
    private func checkSignature() throws(ListError) {
        if probe.starts(with: [0xFF, 0xFE]) || probe.starts(with: [0xFE, 0xFF]) || probe.prefix(4).contains(0) { throw .utf16 }
        // ZIP (xlsx, ods) and OLE compound file (xls).
        if probe.starts(with: [0x50, 0x4B, 0x03, 0x04]) || probe.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .spreadsheet }
    }

    private mutating func endProbe(into records: inout [CSVRecord]) throws(ListError) {
        var first = probe[...]
        if first.starts(with: [0xEF, 0xBB, 0xBF]) {
            first = first.dropFirst(3)
            offset = 3
        }
        if let fixedDelimiter {
            delimiter = fixedDelimiter.rawValue
        } else if first.starts(with: "sep=".utf8), let named = first.dropFirst(4).first.flatMap(CSVDelimiter.init(rawValue:)),
            let end = first.dropFirst(5).first, end == 0x0A || end == 0x0D
        {
            // Excel's own way of naming the delimiter; it shows the line to nobody, so it counts as no row.
            delimiter = named.rawValue
            first = first.dropFirst(6)
            if end == 0x0D, first.first == 0x0A { first = first.dropFirst() }
            offset += probe.count - offset - first.count
            line = 2
        } else {
            delimiter = CSVDelimiter.detect(in: first).rawValue
        }
        probe = []
        state = .cellStart
        recordLine = line
        try step(first, into: &records)
    }
}
