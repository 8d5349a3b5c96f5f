package import Entry
package import Foundation

/// A figure with the combination that it counts; dimensions that were not asked for are nil.
package struct StatisticFigure: Hashable, Sendable {
    package let month: Month?
    package let outcome: ProposalOutcome?
    package let award: String?
    package let kind: String?
    package let unit: UUID?
    /// How many proposals.
    package let count: Int
    /// The list of exactly these proposals; nil for a figure as known on an earlier day.
    package let filter: ProposalFilter?
}
