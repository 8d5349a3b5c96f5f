public import Entry
public import Foundation

/// What is read before anything is done with a decision: the decision and the proposals concerned.
public struct DecisionFile: Sendable {
    /// The decision.
    public var decision: DecisionState

    /// The proposals that were read, by their id.
    public var proposals: [UUID: ProposalState]

    /// The unit of the actor, if the actor has one.
    public var units: UnitFile

    /// Puts the parts together.
    public init(decision: DecisionState, proposals: [UUID: ProposalState], units: UnitFile = UnitFile()) {
        self.decision = decision
        self.proposals = proposals
        self.units = units
    }

    /// Folds the entries of a decision, of its proposals and of units.
    public init(decision: UUID, entries: some Sequence<EntryView>) throws(EventReadError) {
        self.decision = try DecisionState.states(of: entries)[decision] ?? DecisionState(id: decision)
        proposals = try ProposalState.states(of: entries)
        units = try UnitFile(entries: entries)
    }

    /// The proposal, which may be one without events.
    func proposal(_ id: UUID) -> ProposalState { proposals[id] ?? ProposalState(id: id) }

    /// The decision as issued, if it exists and the step is allowed in its status.
    func issued(allowing step: CommandKind) throws(Rejection) -> DecisionIssued {
        guard let issued = decision.issued, let status = decision.status else { throw .unknownDecision(decision.id) }
        guard status.allowedSteps.contains(step) else { throw .illegal(step, in: status, of: decision.id) }
        return issued
    }

    /// Refuses a list that is empty, too long or names a proposal twice.
    static func check(_ proposals: [UUID]) throws(Rejection) {
        guard !proposals.isEmpty else { throw .listEmpty() }
        guard proposals.count <= IssueDecision.maximumCount else {
            throw .listTooLong(proposals.count, limit: IssueDecision.maximumCount)
        }
        var seen: Set<UUID> = []
        for (index, proposal) in proposals.enumerated() where !seen.insert(proposal).inserted {
            throw .repeatedInList(proposal, row: index + 1)
        }
    }
}
