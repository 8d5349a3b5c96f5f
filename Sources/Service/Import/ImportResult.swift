import Entry
package import ListReading

/// What an import of a file came to, to be recorded.
package struct ImportResult: Hashable, Sendable {
    /// A cell that did not go in; the value is personal.
    package struct Cell: Hashable, Sendable {
        /// Row number in the file.
        package var row: Int
        /// The letter of the column: its heading is the officer's own text and could be anything.
        package var column: String?
        /// The code of what is wrong.
        package var code: String
        /// What the cell holds.
        package var value: String?

        /// Describes a cell.
        package init(row: Int, column: String?, code: String, value: String?) {
            self.row = row
            self.column = column
            self.code = code
            self.value = value
        }
    }

    /// The most cells that are recorded; the count of refused rows tells the rest.
    static let cellLimit = 1_900

    /// What the list holds.
    package var list: ListKind
    /// The name of the file (personal).
    package var file: String?
    /// The SHA-256 of the file, in hexadecimal; it goes into the keyed id of the request only.
    package var digest: String
    /// Rows of the file that were looked at.
    package var rows: Int
    /// Rows that went in.
    package var added: Int
    /// Rows that had gone in before.
    package var repeated: Int
    /// Rows that did not go in.
    package var refused: Int
    /// What did not stop.
    package var warned: Int
    /// What was wrong with those that did not go in.
    package var cells: [Cell]

    /// Describes a result.
    package init(
        list: ListKind, file: String?, digest: String, rows: Int, added: Int, repeated: Int, refused: Int, warned: Int,
        cells: [Cell]
    ) {
        self.list = list
        self.file = file
        self.digest = digest
        self.rows = rows
        self.added = added
        self.repeated = repeated
        self.refused = refused
        self.warned = warned
        self.cells = cells
    }

    /// The result of a report, with the refused rows that were told of.
    init(_ report: ImportReport, list: ListKind, file: String?, digest: String, refused rows: [RefusedRow]) {
        self.init(
            list: list, file: file, digest: digest, rows: report.rows, added: report.added, repeated: report.repeated,
            refused: report.refused, warned: report.warnings.values.reduce(0) { $0 + $1.count }, cells: [])
        // Nothing of a row that bears a mark of secrecy is recorded.
        let secret = RowProblem.Code.stateSecret.rawValue
        for row in rows where !row.findings.contains(where: { $0.code == secret }) {
            for finding in row.findings where cells.count < Self.cellLimit {
                cells.append(Cell(row: row.row, column: finding.letter, code: finding.code, value: finding.value))
            }
        }
    }
}
