public import Entry
public import Foundation

/// What is read before a step on many proposals that has no header of its own.
public struct ProposalFile: Sendable {
    /// The proposals that were read, by their id.
    public var proposals: [UUID: ProposalState]

    /// The units that the step names, those of the proposals, and whoever took over from them.
    public var units: UnitFile

    /// Puts the parts together.
    public init(proposals: [UUID: ProposalState], units: UnitFile = UnitFile()) {
        self.proposals = proposals
        self.units = units
    }

    /// Folds the entries of the proposals and of units.
    public init(entries: some Sequence<EntryView>) throws(EventReadError) {
        proposals = try ProposalState.states(of: entries)
        units = try UnitFile(entries: entries)
    }

    /// The proposal, which may be one without events.
    func proposal(_ id: UUID) -> ProposalState { proposals[id] ?? ProposalState(id: id) }

    /// Decides a step of one event on each proposal of a list, all or none.
    func decide(
        _ step: CommandKind, on list: [UUID], in context: CommandContext,
        _ event: (Int, ProposalState, ProposalState.Facts, inout ProcedureTally) throws(Rejection) -> (
            any DomainEvent, [PersonalField]
        )
    ) throws(Rejection) -> Decided {
        try DecisionFile.check(list)
        try context.checkDay()
        var ids = context.ids
        var decided = Decided(events: [])
        decided.events.reserveCapacity(list.count)
        decided.reads.reserveCapacity(list.count)
        var tally = ProcedureTally()
        for (index, id) in list.enumerated() {
            let state = proposal(id)
            let facts = try state.facts(allowing: step, by: context.actor, row: index + 1)
            try state.checkOrder(of: context.on)
            let (fact, personal) = try event(index, state, facts, &tally)
            decided.events.append(context.draft(fact, id: ids.next(), of: id, subject: facts.honoree, personal: personal))
            decided.reads.append(.stream(id, version: state.version))
        }
        decided.warnings = tally.warnings(in: context.procedure)
        return decided
    }
}
