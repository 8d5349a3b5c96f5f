import Entry
public import Foundation

/// Splits an honoree: two had been taken for one, and some of the proposals belong to the other.
public struct SplitHonoree: Command {
    /// Which command it is.
    public static let kind = CommandKind.splitHonoree

    /// The most proposals that are moved by one request.
    public static let maximumCount = 500

    /// The honoree that the proposals belong to.
    public var into: UUID
    /// What tells that honoree apart (personal); `nil` if it is registered already.
    public var particulars: Particulars?
    /// The unit of that honoree, if it is registered now.
    public var unit: UUID?
    /// The proposals that belong to it, in their order.
    public var proposals: [UUID]

    /// Asks for the split.
    public init(into: UUID, particulars: Particulars?, unit: UUID? = nil, proposals: [UUID]) {
        self.into = into
        self.particulars = particulars
        self.unit = unit
        self.proposals = proposals
    }

    /// Decides; pure: open proposals of both are judged again.
    public func decide(given file: HonoreeFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        let state = file.state
        let registered = try state.current()
        let moved = try moved(file)
        var ids = context.ids
        var decided = try registration(of: registered.kind, file, in: context, &ids)
        let event = HonoreeSplit(into: into, count: moved.count, list: ListDigest.hex(of: proposals))
        let split = context.draft(event, id: ids.next(), of: state.id, subject: state.id)
        decided.events.append(split)
        decided.reads.append(.stream(state.id, version: state.version))
        for proposal in moved {
            try proposal.checkOrder(of: context.on)
            let was = proposal.facts?.honoree ?? state.id
            decided.events.append(
                context.draft(ProposalReassigned(was: was), id: ids.next(), of: proposal.id, subject: into, cause: split.id))
            decided.reads.append(.stream(proposal.id, version: proposal.version))
        }
        let gone = Set(proposals)
        let rest = file.proposals(of: state.id).filter { !gone.contains($0.id) }
        let target = into
        let theirs = try Rejudging.events(
            moved + file.proposals(of: target), of: { $0.facts?.honoree.map { file.following($0) == target ? $0 : target } },
            occasion: .split, cause: split.id, in: context, &ids)
        let ours = try Rejudging.events(
            rest, of: { $0.facts?.honoree }, occasion: .split, cause: split.id, in: context, &ids)
        decided.events += theirs.events + ours.events
        // The moved ones are read once, whether they are judged again or not.
        decided.reads += (theirs.reads + ours.reads).filter { !decided.reads.contains($0) }
        decided.reads += file.reads(of: [state.id, target])
        return decided
    }

    private func moved(_ file: HonoreeFile) throws(Rejection) -> [ProposalState] {
        guard !proposals.isEmpty else { throw .listEmpty() }
        guard proposals.count <= Self.maximumCount else { throw .listTooLong(proposals.count, limit: Self.maximumCount) }
        let own = Dictionary(file.proposals(of: file.honoree).map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<UUID> = []
        var moved: [ProposalState] = []
        for proposal in proposals {
            guard seen.insert(proposal).inserted else { throw .repeatedInList(proposal) }
            guard let state = own[proposal] else { throw .otherHonoree(proposal) }
            moved.append(state)
        }
        return moved
    }

    private func registration(
        of kind: SubjectKind, _ file: HonoreeFile, in context: CommandContext, _ ids: inout IdentifierSequence
    ) throws(Rejection) -> Decided {
        let other = file.state(of: into)
        guard into != file.honoree else { throw .honoreeSame(into) }
        guard let particulars else {
            let known = try other.current().kind
            guard known == kind else { throw .honoreeOtherKind(kind, known, of: into) }
            return Decided(events: [], reads: [.stream(into, version: other.version)])
        }
        guard other.registered == nil else { throw .exists(.honoreeExists, into, vi: "Đối tượng này", en: "This honoree") }
        try particulars.check(kind, today: context.today)
        // It may have ended: people are split long after the list that took them for one.
        if let unit { try file.units.check(unit) }
        let event = HonoreeRegistered(kind: kind, unit: unit)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: into, subject: into, personal: particulars.personal)],
            reads: [.stream(into, version: other.version)] + file.units.reads(of: unit.map { [$0] } ?? []))
    }
}
