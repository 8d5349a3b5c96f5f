package import Commendation
package import Foundation

/// What became of a list of which the good rows go in.
package struct ListAnswer: Hashable, Sendable {
    /// What became of one row.
    package struct Row: Hashable, Sendable {
        /// Row number in the file.
        package var row: Int
        /// What became of it.
        package var outcome: Outcome
        /// Registered honorees that it may be about: an officer must look.
        package var candidates: [UUID] = []
    }

    /// What can become of a row.
    package enum Outcome: Hashable, Sendable {
        /// It went in; the honoree was found by these keys, or registered if there is none.
        case added(proposal: UUID, by: [MatchKey.Kind])
        /// It went in by an earlier request: nothing was written now.
        case repeated(proposal: UUID)
        /// It did not go in.
        case refused([RowFinding])
    }

    /// The rows, in their order.
    package var rows: [Row]
    /// What does not stop, but is to be shown.
    package var warnings: [RuleWarning]

    /// Puts the parts together.
    package init(rows: [Row] = [], warnings: [RuleWarning] = []) {
        self.rows = rows
        self.warnings = warnings
    }

    /// The answer to a list that came in parts, in the order of its rows.
    mutating func merge(_ other: ListAnswer) {
        rows = (rows + other.rows).sorted { $0.row < $1.row }
        warnings += other.warnings
    }
}
