public import Entry
public import Foundation

/// Publishes a decision: itself, and each of its awards that stands.
public struct PublishDecision: Command {
    /// Which command it is.
    public static let kind = CommandKind.publish

    /// Where: an address or the name of a medium.
    public var place: String
    /// The date of publication.
    public var date: Day
    /// The proposals whose awards stand, in any order; annulled ones may be left in.
    public var proposals: [UUID]

    /// Asks for the step.
    public init(place: String, date: Day, proposals: [UUID]) {
        self.place = place
        self.date = date
        self.proposals = proposals
    }

    /// Decides; pure.
    public func decide(given state: DecisionFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        let issued = try state.issued(allowing: Self.kind)
        try PlainText.check(place, "where", limit: 200)
        guard date <= context.today else { throw .dayInFuture(date, today: context.today) }
        guard date >= max(issued.date, state.decision.lastOn ?? issued.date) else {
            throw .beforePreviousStep(date, last: max(issued.date, state.decision.lastOn ?? issued.date), of: state.decision.id)
        }
        try DecisionFile.check(proposals)
        var ids = context.ids
        let header = context.draft(DecisionPublished(place: place, date: date), id: ids.next(), of: state.decision.id, on: date)
        var decided = Decided(events: [header], reads: [.stream(state.decision.id, version: state.decision.version)])
        for id in proposals {
            let proposal = state.proposal(id)
            guard let facts = proposal.facts else { throw .unknownProposal(id) }
            guard facts.decision == state.decision.id else {
                throw facts.decision == nil ? .illegal(Self.kind, in: facts, of: id) : .otherDecision(id)
            }
            if facts.status == .annulled || facts.status == .recovered { continue }
            _ = try proposal.facts(allowing: Self.kind)
            let published = ConferralPublished(decision: state.decision.id)
            decided.events.append(
                context.draft(published, id: ids.next(), of: id, subject: facts.honoree, cause: header.id, on: date))
            decided.reads.append(.stream(id, version: proposal.version))
        }
        guard decided.events.count - 1 == state.decision.standingCount else {
            throw .listIncomplete(state.decision.id, expected: state.decision.standingCount, given: decided.events.count - 1)
        }
        return decided
    }
}
