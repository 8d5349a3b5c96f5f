package import Entry
package import Foundation

/// A question to the statistics: which contributions, and grouped by what.
package struct StatisticRequest: Hashable, Sendable {
    /// What figures can be grouped by.
    package enum Dimension: String, CaseIterable, Hashable, Sendable {
        case month
        case outcome
        case award
        case kind
        case unit
    }

    /// Which month counts.
    package var basis: StatisticBasis
    /// The first and last month.
    package var months: ClosedRange<Month>
    /// Only this outcome.
    package var outcome: ProposalOutcome?
    /// Only this award.
    package var award: String?
    /// Only this subject kind.
    package var kind: String?
    /// Only this unit.
    package var unit: UUID?
    /// As the log knew it at the end of this day; nil for now.
    package var asKnownOn: Day?
    /// A figure for each combination of these; none for one total.
    package var by: [Dimension]

    package init(
        basis: StatisticBasis, months: ClosedRange<Month>, outcome: ProposalOutcome? = nil, award: String? = nil,
        kind: String? = nil, unit: UUID? = nil, asKnownOn: Day? = nil, by: [Dimension] = []
    ) {
        self.basis = basis
        self.months = months
        self.outcome = outcome
        self.award = award
        self.kind = kind
        self.unit = unit
        self.asKnownOn = asKnownOn
        self.by = by
    }
}
