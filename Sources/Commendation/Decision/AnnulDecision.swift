public import Entry
public import Foundation

/// Annuls a decision, or some of its awards, by article 93.2 of the Law 06/2022/QH15.
public struct AnnulDecision: Command {
    /// Which command it is.
    public static let kind = CommandKind.annul

    /// How much of the decision is annulled.
    public enum Scope: String, CaseIterable, Hashable, Sendable {
        /// All awards that stand.
        case whole
        /// Some awards.
        case part
    }

    /// On which ground.
    public var ground: AnnulmentGround
    /// The number of the decision that annuls, as it is written.
    public var by: String
    /// The date of the decision that annuls, which is the effective day of all events.
    public var date: Day
    /// How much is annulled; for the whole, every award that stands must be in the list.
    public var scope: Scope
    /// The proposals whose awards are annulled.
    public var proposals: [UUID]

    /// Asks for the step.
    public init(ground: AnnulmentGround, by: String, date: Day, scope: Scope, proposals: [UUID]) {
        self.ground = ground
        self.by = by
        self.date = date
        self.scope = scope
        self.proposals = proposals
    }

    /// Decides; pure.
    public func decide(given state: DecisionFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        let issued = try state.issued(allowing: Self.kind)
        let signing = try state.checkSigner(as: issued.bodyKind, code: issued.body, on: date, former: true, in: context)
        try PlainText.check(by, "by", limit: 64)
        guard date <= context.today else { throw .dayInFuture(date, today: context.today) }
        try DecisionFile.check(proposals)
        if let last = state.decision.lastOn, date < last { throw .beforePreviousStep(date, last: last, of: state.decision.id) }
        guard scope == .part || proposals.count == state.decision.standingCount else {
            throw .listIncomplete(state.decision.id, expected: state.decision.standingCount, given: proposals.count)
        }
        var ids = context.ids
        let annulled = DecisionAnnulled(
            ground: ground, by: by, date: date, count: proposals.count, list: ListDigest.hex(of: proposals))
        let header = context.draft(annulled, id: ids.next(), of: state.decision.id, on: date)
        var decided = Decided(
            events: [header], reads: [.stream(state.decision.id, version: state.decision.version)] + signing.reads,
            warnings: signing.warnings)
        for id in proposals {
            let proposal = state.proposal(id)
            let facts = try proposal.facts(allowing: Self.kind)
            guard facts.decision == state.decision.id else { throw .otherDecision(id) }
            try proposal.checkOrder(of: date)
            let event = AwardAnnulled(decision: state.decision.id, ground: ground)
            decided.events.append(
                context.draft(event, id: ids.next(), of: id, subject: facts.honoree, cause: header.id, on: date))
            decided.reads.append(.stream(id, version: proposal.version))
        }
        return decided
    }
}
