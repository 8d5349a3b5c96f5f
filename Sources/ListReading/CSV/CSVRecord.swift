/// One record of a CSV file.
public struct CSVRecord: Hashable, Sendable {
    /// What is wrong with a record as a record; the records after it are still read.
    public enum Problem: Hashable, Sendable {
        /// The cell at this index is longer than the limit; its text was dropped.
        case cellTooLong(column: Int)
        /// The record is longer than the limit; the cells beyond it were dropped.
        case rowTooLong
        /// The record has more cells than the limit; the others were dropped.
        case tooManyColumns
        /// Text stands between a closing quote and the next delimiter (RFC 4180, section 2, rule 7).
        case textAfterQuote(column: Int)
    }

    /// Number of the record from 1, blank ones included: the row number that a spreadsheet shows.
    public var number: Int
    /// Line of the file on which the record starts, from 1; greater than `number` after cells with line breaks.
    public var line: Int
    /// The texts of the cells, in NFC.
    public var cells: [String]
    /// What is wrong with the record itself.
    public var problems: [Problem]

    /// Makes a record.
    public init(number: Int, line: Int, cells: [String], problems: [Problem] = []) {
        self.number = number
        self.line = line
        self.cells = cells
        self.problems = problems
    }
}
