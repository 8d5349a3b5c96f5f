package import Commendation
package import Entry
package import Foundation

/// Which proposals a list shows, and which awards of documents beside it; conditions that are nil do not narrow it.
///
/// Every figure carries the filter of its list.
package struct ProposalFilter: Hashable, Sendable {
    /// The state.
    package var status: ProposalStatus?
    /// The outcome.
    package var outcome: ProposalOutcome?
    /// The award's catalogue code.
    package var award: String?
    /// Emulation titles or forms of commendation, as the catalogue parts them.
    package var group: Award.Group?
    /// The subject kind.
    package var kind: String?
    /// The proposing unit.
    package var unit: UUID?
    /// By which month `months` counts: that of the submission or that of the outcome.
    package var basis: StatisticBasis
    /// The first and last month.
    package var months: ClosedRange<Month>?
    /// The submission.
    package var submission: UUID?
    /// The decision.
    package var decision: UUID?
    /// The honoree, and all that were found to be the same.
    package var honoree: UUID?
    /// The level of the current tier.
    package var level: TierLevel?
    /// The session that it was put on last.
    package var session: UUID?
    /// The letter that laid it before an authority, or forwarded it, last.
    package var letter: UUID?
    /// What is known of it, or not known.
    package var facts: [StatisticFact: FactValue]
    /// What the log tells, or what documents tell.
    package var source: AwardSource?
    /// What else must not be known: any of ``unknowable``.
    package var unknown: Set<StatisticDimension>

    /// What may not be known beside the facts.
    package static let unknowable: [StatisticDimension] = [.outcome, .award, .kind, .unit, .level]

    package init(
        status: ProposalStatus? = nil, outcome: ProposalOutcome? = nil, award: String? = nil, group: Award.Group? = nil,
        kind: String? = nil,
        unit: UUID? = nil, basis: StatisticBasis = .submission, months: ClosedRange<Month>? = nil, submission: UUID? = nil,
        decision: UUID? = nil, honoree: UUID? = nil, level: TierLevel? = nil, session: UUID? = nil, letter: UUID? = nil,
        facts: [StatisticFact: FactValue] = [:], source: AwardSource? = nil, unknown: Set<StatisticDimension> = []
    ) {
        self.status = status
        self.outcome = outcome
        self.award = award
        self.group = group
        self.kind = kind
        self.unit = unit
        self.basis = basis
        self.months = months
        self.submission = submission
        self.decision = decision
        self.honoree = honoree
        self.level = level
        self.session = session
        self.letter = letter
        self.facts = facts
        self.source = source
        self.unknown = unknown
    }
}
