public import Foundation

/// Resolves the question whether an honoree is another that is registered: an officer's choice.
public struct ResolveMatch: Command {
    /// What the officer found.
    public enum Finding: Hashable, Sendable {
        /// It is this one; by which keys, none if it is the officer's own judgement.
        case same(as: UUID, by: [MatchKey.Kind] = [])
        /// It is none of these.
        case distinct(from: [UUID])
    }

    /// Which command it is.
    public static let kind = CommandKind.resolveMatch

    /// What the officer found.
    public var finding: Finding

    /// Asks for the resolution.
    public init(_ finding: Finding) { self.finding = finding }

    /// Decides; pure: if the two are one, open proposals of both are judged again.
    public func decide(given file: HonoreeFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        let state = file.state
        _ = try state.current()
        guard !state.candidates.isEmpty else { throw .noOpenQuestion(state.id) }
        var ids = context.ids
        switch finding {
        case .same(let other, let keys):
            let target = file.following(other)
            guard state.candidates.contains(where: { file.following($0) == target }) else {
                throw .notACandidate(other, of: state.id)
            }
            let match = HonoreeMatched(keys: keys, proposal: state.questionedBy)
            return try MergeHonorees.merge(file, into: target, matching: match, in: context, &ids)
        case .distinct(let others):
            guard !others.isEmpty else { throw .listEmpty() }
            guard Set(others).count == others.count else { throw .repeatedInList(state.id) }
            if let stranger = others.first(where: { !state.candidates.contains($0) }) {
                throw .notACandidate(stranger, of: state.id)
            }
            let event = HonoreeDistinguished(others: others)
            return Decided(
                events: [context.draft(event, id: ids.next(), of: state.id, subject: state.id)],
                reads: [.stream(state.id, version: state.version)])
        }
    }
}
