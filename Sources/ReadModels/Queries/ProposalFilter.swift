package import Commendation
package import Entry
package import Foundation

/// Which proposals a list shows; conditions that are nil do not narrow it.
///
/// Every figure carries the filter of its list.
package struct ProposalFilter: Hashable, Sendable {
    /// The state.
    package var status: ProposalStatus?
    /// The outcome.
    package var outcome: ProposalOutcome?
    /// The award's catalogue code.
    package var award: String?
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
    /// The honoree.
    package var honoree: UUID?

    package init(
        status: ProposalStatus? = nil, outcome: ProposalOutcome? = nil, award: String? = nil, kind: String? = nil,
        unit: UUID? = nil, basis: StatisticBasis = .submission, months: ClosedRange<Month>? = nil, submission: UUID? = nil,
        decision: UUID? = nil, honoree: UUID? = nil
    ) {
        self.status = status
        self.outcome = outcome
        self.award = award
        self.kind = kind
        self.unit = unit
        self.basis = basis
        self.months = months
        self.submission = submission
        self.decision = decision
        self.honoree = honoree
    }
}
