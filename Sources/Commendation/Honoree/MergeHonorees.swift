import Entry
public import Foundation

/// Merges an honoree into another one, since the two are one.
public struct MergeHonorees: Command {
    /// Which command it is.
    public static let kind = CommandKind.mergeHonorees

    /// The honoree that stands for both from then on.
    public var into: UUID

    /// Asks for the merge.
    public init(into: UUID) { self.into = into }

    /// Decides; pure: open proposals of both are judged again.
    public func decide(given file: HonoreeFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        var ids = context.ids
        return try Self.merge(file, into: into, matching: nil, in: context, &ids)
    }

    /// The events of a merge, with the record of the match before them if a question was resolved.
    static func merge(
        _ file: HonoreeFile, into other: UUID, matching match: HonoreeMatched?, in context: CommandContext,
        _ ids: inout IdentifierSequence
    ) throws(Rejection) -> Decided {
        let source = file.state
        let registered = try source.current()
        let target = file.following(other)
        guard target != source.id else { throw .honoreeSame(source.id) }
        let targetState = file.state(of: target)
        let kind = try targetState.current().kind
        guard kind == registered.kind else { throw .honoreeOtherKind(registered.kind, kind, of: source.id) }
        var events: [EventDraft] = []
        if let match { events.append(context.draft(match, id: ids.next(), of: target, subject: target)) }
        let merged = context.draft(HonoreeMerged(into: target), id: ids.next(), of: source.id, subject: source.id)
        events.append(merged)
        events.append(
            context.draft(HonoreeAbsorbed(other: source.id), id: ids.next(), of: target, subject: target, cause: merged.id))
        let rejudged = try Rejudging.events(
            file.proposals(of: source.id) + file.proposals(of: target), of: { $0.facts?.honoree }, occasion: .merge,
            cause: merged.id, in: context, &ids)
        return Decided(
            events: events + rejudged.events,
            reads: [.stream(source.id, version: source.version), .stream(target, version: targetState.version)]
                + file.reads(of: [source.id, target]) + rejudged.reads)
    }
}
