/// What became of a list of units.
package struct UnitsAnswer: Hashable, Sendable {
    /// What became of one row.
    package enum Outcome: Hashable, Sendable {
        /// The unit was registered.
        case added
        /// The same unit was registered before.
        case repeated
        /// It was not registered.
        case refused([RowFinding])
    }

    /// What became of one row.
    package struct Row: Hashable, Sendable {
        /// Row number in the file.
        package var row: Int
        /// What became of it.
        package var outcome: Outcome

        /// Describes what became of a row.
        package init(row: Int, outcome: Outcome) {
            self.row = row
            self.outcome = outcome
        }
    }

    /// The rows, in their order.
    package var rows: [Row]

    /// An answer.
    package init(rows: [Row]) { self.rows = rows }
}
