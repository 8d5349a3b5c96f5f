public import Entry
public import Foundation

/// Convenes a session of the council over a list of proposals, all or none.
public struct ConveneSession: Command {
    /// Which command it is.
    public static let kind = CommandKind.conveneSession

    /// The unit whose council it is.
    public var unit: UUID
    /// The level of the tier in which all proposals stand.
    public var level: TierLevel
    /// The day of the session, which may lie ahead.
    public var date: Day
    /// How many members the council has.
    public var members: Int
    /// The proposals, in the order of the agenda.
    public var proposals: [UUID]

    /// Asks for the session.
    public init(unit: UUID, level: TierLevel, date: Day, members: Int, proposals: [UUID]) {
        self.unit = unit
        self.level = level
        self.date = date
        self.members = members
        self.proposals = proposals
    }

    /// Decides; pure.
    public func decide(given state: SessionFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.checkAnyTier(context.actor, for: Self.kind)
        guard state.session.convened == nil else {
            throw .exists(.sessionExists, state.session.id, vi: "Phiên họp này", en: "This session")
        }
        try context.checkDay()
        guard date >= context.on else { throw .datesReversed("date") }
        guard (1...1_000).contains(members) else { throw .numberOutOfRange("members") }
        try state.units.check(unit, on: date)
        try DecisionFile.check(proposals)
        var ids = context.ids
        let convened = SessionConvened(
            unit: unit, level: level, date: date, members: members, count: proposals.count, list: ListDigest.hex(of: proposals))
        let header = context.draft(convened, id: ids.next(), of: state.session.id)
        var decided = Decided(
            events: [header],
            reads: [.stream(state.session.id, version: state.session.version)] + state.units.reads(of: [unit]))
        decided.events.reserveCapacity(proposals.count + 1)
        for (index, id) in proposals.enumerated() {
            let proposal = state.proposal(id)
            let facts = try proposal.facts(allowing: Self.kind, by: context.actor, row: index + 1)
            try proposal.checkOrder(of: context.on)
            guard facts.level == nil || facts.level == level else { throw .otherTier(id, at: facts.level, row: index + 1) }
            let kind = context.catalogue.award(code: facts.award)?.kind
            try context.procedure.checkNotice(of: facts, kind, before: date, id, row: index + 1)
            let tabled = ProposalTabled(tier: facts.tier, session: state.session.id)
            decided.events.append(
                context.draft(tabled, id: ids.next(), of: id, subject: facts.honoree, cause: header.id))
            decided.reads.append(.stream(id, version: proposal.version))
        }
        return decided
    }
}
