import Entry
public import Foundation

/// Submits proposals to the body above by one letter, all or none; that opens the next tier of each.
public struct ForwardSubmission: Command {
    /// Which command it is.
    public static let kind = CommandKind.forwardSubmission

    /// The letter.
    public var letter: SubmissionLetter
    /// The level that it goes to; `nil` lets the authority table say it for each award.
    public var level: TierLevel?
    /// The proposals, in the order of the letter's list.
    public var proposals: [UUID]

    /// Asks for the submission.
    public init(_ letter: SubmissionLetter, level: TierLevel? = nil, proposals: [UUID]) {
        self.letter = letter
        self.level = level
        self.proposals = proposals
    }

    /// Decides; pure.
    public func decide(given state: LetterFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.checkAnyTier(context.actor, for: Self.kind)
        let units = try letter.check(state, in: context)
        try DecisionFile.check(proposals)
        var ids = context.ids
        let header = context.draft(letter.made(.forward, of: proposals), id: ids.next(), of: state.submission.id)
        var decided = Decided(
            events: [header], reads: [.stream(state.submission.id, version: state.submission.version)] + units)
        decided.events.reserveCapacity(proposals.count + 1)
        var tally = ProcedureTally()
        for (index, id) in proposals.enumerated() {
            let proposal = state.proposal(id)
            let facts = try proposal.facts(allowing: Self.kind, by: context.actor, row: index + 1)
            try proposal.checkOrder(of: context.on)
            let next = try level(after: facts, of: id, row: index + 1, in: context, &tally)
            let kind = context.catalogue.award(code: facts.award)?.kind
            try context.procedure.checkNotice(of: facts, kind, before: context.on, to: next, id, row: index + 1)
            tally.note(facts, of: kind, row: index + 1, in: context.procedure)
            let forwarded = ProposalForwarded(tier: facts.tier + 1, level: next, submission: state.submission.id)
            decided.events.append(
                context.draft(forwarded, id: ids.next(), of: id, subject: facts.honoree, cause: header.id))
            decided.reads.append(.stream(id, version: proposal.version))
        }
        decided.warnings = tally.warnings(in: context.procedure)
        return decided
    }

    private func level(
        after facts: ProposalState.Facts, of proposal: UUID, row: Int, in context: CommandContext, _ tally: inout ProcedureTally
    ) throws(Rejection) -> TierLevel {
        let route = context.catalogue.route(of: facts.award, on: facts.submittedOn)
        let current = facts.level ?? route?.levels.first ?? .unit
        let usual = route?.level(after: current)
        guard let next = level ?? usual else { throw .noFurtherTier(proposal, row: row) }
        guard next.isAbove(current) else { throw .tierNotAbove(next, current, of: proposal, row: row) }
        if next != usual { tally.note(.tierNotOnRoute, row: row) }
        return next
    }
}
