public import Foundation

/// Questions whether an honoree is another that is registered.
public struct QuestionHonoree: Command {
    /// Which command it is.
    public static let kind = CommandKind.questionHonoree

    /// The most candidates of one question.
    public static let maximumCandidates = 100

    /// The honorees that it may be.
    public var candidates: [UUID]
    /// The proposal whose row raised the question.
    public var proposal: UUID?

    /// Asks for the question.
    public init(candidates: [UUID], proposal: UUID? = nil) {
        self.candidates = candidates
        self.proposal = proposal
    }

    /// Decides; pure.
    public func decide(given state: HonoreeState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        _ = try state.current()
        try context.checkDay()
        try Self.check(candidates, of: state.id)
        let new = candidates.filter { !state.candidates.contains($0) }
        guard !new.isEmpty else { throw .nothingChanged(state.id) }
        var ids = context.ids
        let event = HonoreeQuestioned(candidates: new, proposal: proposal)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: state.id, subject: state.id)],
            reads: [.stream(state.id, version: state.version)])
    }

    /// Refuses candidates that cannot be in question.
    static func check(_ candidates: [UUID], of honoree: UUID) throws(Rejection) {
        guard !candidates.isEmpty else { throw .listEmpty() }
        guard candidates.count <= maximumCandidates else { throw .listTooLong(candidates.count, limit: maximumCandidates) }
        guard !candidates.contains(honoree) else { throw .honoreeSame(honoree) }
        guard Set(candidates).count == candidates.count else { throw .repeatedInList(honoree) }
    }
}
