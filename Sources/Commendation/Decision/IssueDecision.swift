public import Entry
public import Foundation

/// Issues a decision that confers the awards of a list of appraised proposals, all or none.
public struct IssueDecision: Command {
    /// Which command it is.
    public static let kind = CommandKind.confer

    /// The most proposals that one decision confers, so that it stays one atomic request of 5,000 events.
    public static let maximumCount = 4_999

    /// Body, number, symbol and year.
    public var identity: DecisionIdentity
    /// What kind of body decides, unless the symbol says it; `nil` leaves the authority unjudged, with a warning.
    public var bodyKind: BodyKind?
    /// The date of the decision, which is the effective day of all its events.
    public var date: Day
    /// Who signed.
    public var signer: String
    /// The post of the signer.
    public var post: String
    /// The proposals, in the order of the decision's list.
    public var proposals: [UUID]

    /// Asks for the decision.
    public init(
        identity: DecisionIdentity, bodyKind: BodyKind? = nil, date: Day, signer: String, post: String, proposals: [UUID]
    ) {
        self.identity = identity
        self.bodyKind = bodyKind
        self.date = date
        self.signer = signer
        self.post = post
        self.proposals = proposals
    }

    /// The id of the decision's stream.
    public var decision: UUID { identity.stream }

    /// Decides; pure.
    public func decide(given state: DecisionFile, in context: CommandContext) throws(Rejection) -> Decided {
        let body = bodyKind ?? identity.number.impliedBody
        // What bodies above the province decided is learned of by letters, which the standing office records.
        let isFromAbove = body?.isAboveProvince ?? false
        var signing: (warnings: [RuleWarning], reads: [ReadVersion]) = ([], [])
        if !isFromAbove || !context.actor.roles.contains(.standingOffice) {
            try Permissions.check(context.actor, for: Self.kind)
            signing = try state.checkSigner(as: body, code: identity.body, on: date, in: context)
        }
        try check(state, in: context)
        let number = identity.number
        var ids = context.ids
        let issued = DecisionIssued(
            body: identity.body, bodyKind: body, number: number.number, symbol: number.symbol, year: identity.year, date: date,
            signer: signer, post: post, count: proposals.count, list: ListDigest.hex(of: proposals))
        let header = context.draft(issued, id: ids.next(), of: decision, on: date)
        var decided = Decided(
            events: [header], reads: [.stream(decision, version: state.decision.version)] + signing.reads,
            warnings: signing.warnings)
        decided.events.reserveCapacity(proposals.count + 1)
        decided.reads.reserveCapacity(proposals.count + 1)
        let rules = context.procedure
        var judged: [String: [RuleWarning]] = [:]
        var tally = ProcedureTally()
        for (index, id) in proposals.enumerated() {
            let proposal = state.proposal(id)
            let facts = try facts(of: proposal, body: body, row: index + 1)
            if judged[facts.award] == nil {
                let warnings = try context.catalogue.judge(facts.award, by: body, on: date)
                decided.warnings += warnings
                judged[facts.award] = warnings
            }
            let kind = context.catalogue.award(code: facts.award)?.kind
            try rules.checkNotice(of: facts, kind, before: date, to: body?.level, id, row: index + 1)
            if facts.outcome == .fails { decided.warnings.append(.againstAppraisal(row: index + 1)) }
            try note(facts, kind, of: id, body: body, row: index + 1, in: rules, &tally)
            let conferred = AwardConferred(decision: decision, award: facts.award, number: number.written, date: date)
            decided.events.append(
                context.draft(conferred, id: ids.next(), of: id, subject: facts.honoree, cause: header.id, on: date))
            decided.reads.append(.stream(id, version: proposal.version))
        }
        decided.warnings += tally.warnings(in: rules)
        return decided
    }

    /// Notes the customary steps that were left out; a tier that was not reached stops, where the rule is verified.
    private func note(
        _ facts: ProposalState.Facts, _ kind: Award.Kind?, of proposal: UUID, body: BodyKind?, row: Int,
        in rules: ProcedureRules, _ tally: inout ProcedureTally
    ) throws(Rejection) {
        let isJudged = facts.submittedOn >= AwardCatalogue.firstJudgedDay
        // What passes between the bodies above the province is not always told.
        if isJudged, !facts.isAboveProvince, let decides = body?.level, decides != facts.level {
            // A tier whose level is not told is one of the province.
            if decides.isAbove(facts.level ?? .province) {
                if rules.basis(of: ProcedureCheck.tierNotReached.rawValue).certainty == .verified {
                    throw .tierNotReached(proposal, decides: decides, at: facts.level, row: row)
                }
                tally.note(.tierNotReached, row: row)
            } else if let level = facts.level, level.isAbove(decides) {
                tally.note(.tierPassed, row: row)
            }
        }
        guard body?.isAboveProvince != true else { return }
        tally.note(facts, of: kind, row: row, in: rules)
        if isJudged, facts.current.laidBy == nil, rules.basis(of: ProcedureCheck.notLaid.rawValue).holds(at: facts.level) {
            tally.note(.notLaid, row: row)
        }
    }

    private func check(_ state: DecisionFile, in context: CommandContext) throws(Rejection) {
        guard state.decision.issued == nil else { throw .decisionNumberTaken(identity) }
        guard date.year == identity.year else { throw .numberOtherYear(identity.year, date: date) }
        guard date <= context.today else { throw .dayInFuture(date, today: context.today) }
        try PlainText.check(signer, "signer", limit: 120)
        try PlainText.check(post, "post", limit: 200)
        try DecisionFile.check(proposals)
    }

    private func facts(
        of proposal: ProposalState, body: BodyKind?, row: Int
    ) throws(Rejection) -> ProposalState.Facts {
        let facts = try proposal.facts(allowing: Self.kind)
        if facts.isAboveProvince, let body, !body.isAboveProvince {
            throw .otherTier(proposal.id, at: facts.level, row: row)
        }
        guard date >= facts.submittedOn else {
            throw .decisionBeforeSubmission(date, submitted: facts.submittedOn, of: proposal.id)
        }
        try proposal.checkOrder(of: date)
        return facts
    }
}
