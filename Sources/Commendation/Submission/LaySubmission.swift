import Entry
public import Foundation

/// Lays proposals before the authority of their tier by one letter, all or none.
public struct LaySubmission: Command {
    /// Which command it is.
    public static let kind = CommandKind.laySubmission

    /// The letter.
    public var letter: SubmissionLetter
    /// The proposals, in the order of the letter's list.
    public var proposals: [UUID]

    /// Asks for the submission.
    public init(_ letter: SubmissionLetter, proposals: [UUID]) {
        self.letter = letter
        self.proposals = proposals
    }

    /// Decides; pure.
    public func decide(given state: LetterFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.checkAnyTier(context.actor, for: Self.kind)
        let units = try letter.check(state, in: context)
        try DecisionFile.check(proposals)
        var ids = context.ids
        let header = context.draft(letter.made(.authority, of: proposals), id: ids.next(), of: state.submission.id)
        var decided = Decided(
            events: [header], reads: [.stream(state.submission.id, version: state.submission.version)] + units)
        decided.events.reserveCapacity(proposals.count + 1)
        var tally = ProcedureTally()
        for (index, id) in proposals.enumerated() {
            let proposal = state.proposal(id)
            let facts = try proposal.facts(allowing: Self.kind, by: context.actor, row: index + 1)
            try proposal.checkOrder(of: context.on)
            let kind = context.catalogue.award(code: facts.award)?.kind
            try context.procedure.checkNotice(of: facts, kind, before: context.on, id, row: index + 1)
            tally.note(facts, of: kind, row: index + 1, in: context.procedure)
            let laid = ProposalLaid(tier: facts.tier, submission: state.submission.id)
            decided.events.append(
                context.draft(laid, id: ids.next(), of: id, subject: facts.honoree, cause: header.id))
            decided.reads.append(.stream(id, version: proposal.version))
        }
        decided.warnings = tally.warnings(in: context.procedure)
        return decided
    }
}
