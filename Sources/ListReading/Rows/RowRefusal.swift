/// A row that cannot go in, with everything that is wrong with it.
///
/// It holds what the officer wrote, so its description names only the row and the codes.
public struct RowRefusal: Hashable, Sendable, CustomStringConvertible {
    /// Row number in the file, as a spreadsheet shows it.
    public var row: Int
    /// All problems of the row, in the order of the columns.
    public var problems: [RowProblem]

    /// The row number and the codes.
    public var description: String { "row \(row): \(problems.map(\.code.rawValue).joined(separator: ", "))" }

    /// Makes a refusal.
    public init(row: Int, problems: [RowProblem]) {
        self.row = row
        self.problems = problems
    }
}
