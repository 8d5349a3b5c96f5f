public import Entry
public import Foundation

/// Records what a session advised on each proposal that was put on it, all or none.
public struct ConcludeSession: Command {
    /// Which command it is.
    public static let kind = CommandKind.concludeSession

    /// The votes on one proposal.
    public struct Vote: Hashable, Sendable {
        /// The proposal.
        public var proposal: UUID
        /// Votes in favour.
        public var inFavour: Int
        /// Votes against.
        public var against: Int
        /// Votes that were blank or not given.
        public var abstained: Int
        /// Members who left the vote because they are concerned.
        public var recused: Int
        /// Whether the council recommends the award; `nil` lets the votes say it.
        public var recommended: Bool?

        /// Describes the votes.
        public init(
            proposal: UUID, inFavour: Int, against: Int = 0, abstained: Int = 0, recused: Int = 0, recommended: Bool? = nil
        ) {
            self.proposal = proposal
            self.inFavour = inFavour
            self.against = against
            self.abstained = abstained
            self.recused = recused
            self.recommended = recommended
        }

        var given: Int { inFavour + against + abstained }
    }

    /// The day of the session.
    public var date: Day
    /// How many members were present.
    public var present: Int
    /// How they voted.
    public var method: VotingMethod
    /// The number of the minutes as it is written.
    public var minutes: String?
    /// The votes, in the order of the minutes.
    public var votes: [Vote]
    /// The proposals that were taken off without advice.
    public var postponed: [UUID]

    /// Asks for the record.
    public init(
        date: Day, present: Int, method: VotingMethod, minutes: String? = nil, votes: [Vote], postponed: [UUID] = []
    ) {
        self.date = date
        self.present = present
        self.method = method
        self.minutes = minutes
        self.votes = votes
        self.postponed = postponed
    }

    /// Decides; pure.
    public func decide(given state: SessionFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.checkAnyTier(context.actor, for: Self.kind)
        let convened = try check(state, in: context)
        let session = state.session
        let rules = context.procedure
        var ids = context.ids
        let voted = votes.map(\.proposal)
        let held = SessionHeld(
            date: date, present: present, method: method, minutes: minutes, count: votes.count, list: ListDigest.hex(of: voted))
        let header = context.draft(held, id: ids.next(), of: session.id)
        var decided = Decided(events: [header], reads: [.stream(session.id, version: session.version)])
        decided.events.reserveCapacity(votes.count + postponed.count + 1)
        var tally = ProcedureTally()
        if !rules.council.isQuorum(present, of: convened.members) { tally.note(.quorumMissing) }
        for (index, vote) in votes.enumerated() {
            let (proposal, facts) = try tabled(vote.proposal, row: index + 1, state, context)
            if date < convened.date {
                let kind = context.catalogue.award(code: facts.award)?.kind
                try rules.checkNotice(of: facts, kind, before: date, vote.proposal, row: index + 1)
            }
            let advised = try advice(vote, facts, of: convened, row: index + 1, rules.council, &tally, session.id)
            decided.events.append(
                context.draft(advised, id: ids.next(), of: vote.proposal, subject: facts.honoree, cause: header.id))
            decided.reads.append(.stream(vote.proposal, version: proposal.version))
        }
        for (index, id) in postponed.enumerated() {
            let (proposal, facts) = try tabled(id, row: votes.count + index + 1, state, context)
            let event = ProposalPostponed(tier: facts.tier, session: session.id)
            decided.events.append(context.draft(event, id: ids.next(), of: id, subject: facts.honoree, cause: header.id))
            decided.reads.append(.stream(id, version: proposal.version))
        }
        decided.warnings = tally.warnings(in: rules)
        return decided
    }

    private func check(_ state: SessionFile, in context: CommandContext) throws(Rejection) -> SessionConvened {
        let session = state.session
        guard let convened = session.convened else { throw .unknownSession(session.id) }
        guard session.held == nil else {
            throw .exists(.sessionHeld, session.id, vi: "Kết quả phiên họp này", en: "The result of this session")
        }
        try context.checkDay()
        guard date <= context.on else { throw .documentAfterDay("date", date, on: context.on) }
        if let last = session.lastOn, date < last { throw .beforePreviousStep(date, last: last, of: session.id) }
        guard (0...convened.members).contains(present) else { throw .numberOutOfRange("present") }
        if let minutes { try PlainText.check(minutes, "minutes", limit: 64) }
        try DecisionFile.check(votes.map(\.proposal) + postponed)
        // Those that left the session meanwhile, by being withdrawn, may be left out.
        let gone = state.proposals.values.count { $0.facts?.current.session == session.id && $0.status != .tabled }
        let given = votes.count + postponed.count
        guard given + gone == convened.count else {
            throw .sessionIncomplete(session.id, expected: convened.count - gone, given: given)
        }
        return convened
    }

    private func tabled(
        _ id: UUID, row: Int, _ state: SessionFile, _ context: CommandContext
    ) throws(Rejection) -> (ProposalState, ProposalState.Facts) {
        let proposal = state.proposal(id)
        let facts = try proposal.facts(allowing: Self.kind, by: context.actor, row: row)
        guard facts.current.session == state.session.id else { throw .otherSession(id, row: row) }
        try proposal.checkOrder(of: context.on)
        return (proposal, facts)
    }

    private func advice(
        _ vote: Vote, _ facts: ProposalState.Facts, of convened: SessionConvened, row: Int, _ rules: CouncilRules,
        _ tally: inout ProcedureTally, _ session: UUID
    ) throws(Rejection) -> CouncilAdvised {
        guard min(vote.inFavour, vote.against, vote.abstained, vote.recused) >= 0 else {
            throw .numberOutOfRange("votes", row: row)
        }
        guard vote.given + vote.recused <= convened.members else { throw .votesExceedMembers(convened.members, row: row) }
        if method != .writtenOpinion, vote.given + vote.recused > present { tally.note(.votesExceedPresent, row: row) }
        let enough = rules.isEnough(vote.inFavour, of: convened.members - vote.recused, for: facts.award)
        let recommended = vote.recommended ?? enough
        if recommended, !enough { tally.note(.votesBelowThreshold, row: row) }
        return CouncilAdvised(
            tier: facts.tier, session: session, inFavour: vote.inFavour, against: vote.against, abstained: vote.abstained,
            recused: vote.recused, recommended: recommended)
    }
}
