/// A row that was refused, and why.
package struct BookRefusedRow: Sendable {
    /// The row of the file.
    package let row: Int
    /// The letter of the column, if it is about one.
    package let column: String?
    /// The heading of the column, if it was kept.
    package let heading: String?
    /// What the cell holds, if it was kept.
    package let value: String?
    /// The code of the refusal.
    package let code: String

    /// Puts the facts together.
    package init(row: Int, column: String?, heading: String?, value: String?, code: String) {
        self.row = row
        self.column = column
        self.heading = heading
        self.value = value
        self.code = code
    }
}
