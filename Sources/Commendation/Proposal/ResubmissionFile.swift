public import Foundation

/// What is read before a proposal is handed in again.
public struct ResubmissionFile: Sendable {
    /// The proposal.
    public var proposal: ProposalState

    /// The honoree that it belongs to now, merges followed.
    public var honoree: UUID?

    /// What is known of that honoree; without it nothing is checked against its other proposals, as it need not be if neither
    /// award nor period changes.
    public var history: SubjectHistory?

    /// The unit that proposes.
    public var units: UnitFile

    /// Puts the parts together.
    public init(
        _ proposal: ProposalState, honoree: UUID? = nil, history: SubjectHistory? = nil, units: UnitFile = UnitFile()
    ) {
        self.proposal = proposal
        self.honoree = honoree
        self.history = history
        self.units = units
    }
}
