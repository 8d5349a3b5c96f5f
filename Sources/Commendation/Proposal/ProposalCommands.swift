public import Entry

/// Receives a proposal for appraisal.
public struct ReceiveProposal: Command {
    /// Which command it is.
    public static let kind = CommandKind.receive

    /// Asks for the step.
    public init() {}

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        try state.decide(Self.kind, in: context) { ProposalReceived(tier: $0.writtenTier) }
    }
}

/// Sends a proposal back to be completed.
public struct ReturnProposal: Command {
    /// Which command it is.
    public static let kind = CommandKind.returnForCompletion

    /// Why; at least one reason.
    public var reasons: [ReturnReason]
    /// The last day for handing it in again.
    public var until: Day?
    /// What is to be completed, in words (personal: kept out of the entry).
    public var note: String?

    /// Asks for the step.
    public init(reasons: [ReturnReason], until: Day? = nil, note: String? = nil) {
        self.reasons = reasons
        self.until = until
        self.note = note
    }

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        var personal: [PersonalField] = []
        personal.add("note", try PlainText.checked(note, "note"))
        return try state.decide(Self.kind, in: context, personal: personal) { facts throws(Rejection) in
            guard !reasons.isEmpty else { throw .textMissing("reasons") }
            return ProposalReturned(reasons: reasons, until: until, tier: facts.writtenTier)
        }
    }
}

/// Takes a proposal back.
public struct WithdrawProposal: Command {
    /// Which command it is.
    public static let kind = CommandKind.withdraw

    /// Why.
    public var reason: WithdrawalReason

    /// Asks for the step.
    public init(reason: WithdrawalReason) { self.reason = reason }

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        try state.decide(Self.kind, in: context) { _ in ProposalWithdrawn(reason: reason) }
    }
}

/// Records the appraisal of a proposal.
public struct AppraiseProposal: Command {
    /// Which command it is.
    public static let kind = CommandKind.appraise

    /// What was found.
    public var outcome: AppraisalOutcome
    /// The ids of the rules behind the finding.
    public var findings: [String]
    /// The officer's remark (personal: kept out of the entry).
    public var note: String?

    /// Asks for the step.
    public init(outcome: AppraisalOutcome, findings: [String] = [], note: String? = nil) {
        self.outcome = outcome
        self.findings = findings
        self.note = note
    }

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        var personal: [PersonalField] = []
        personal.add("note", try PlainText.checked(note, "note"))
        for finding in findings { try PlainText.check(finding, "findings", limit: 64) }
        guard findings.count <= 100 else { throw .listTooLong(findings.count, limit: 100) }
        return try state.decide(Self.kind, in: context, personal: personal) { facts in
            ProposalAppraised(outcome: outcome, findings: findings, tier: facts.writtenTier)
        }
    }
}

/// Records that the authority does not approve a proposal.
public struct RefuseProposal: Command {
    /// Which command it is.
    public static let kind = CommandKind.notApprove

    /// Why.
    public var reason: RefusalReason
    /// The reason in words (personal: kept out of the entry).
    public var note: String?

    /// Asks for the step.
    public init(reason: RefusalReason, note: String? = nil) {
        self.reason = reason
        self.note = note
    }

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        var personal: [PersonalField] = []
        personal.add("note", try PlainText.checked(note, "note"))
        return try state.decide(Self.kind, in: context, personal: personal) {
            ProposalNotApproved(reason: reason, tier: $0.writtenTier)
        }
    }
}

/// Tells the proposer that the proposal is not approved.
public struct NotifyResult: Command {
    /// Which command it is.
    public static let kind = CommandKind.notifyResult

    /// The number of the notice as it is written.
    public var notice: String
    /// The date of the notice.
    public var date: Day

    /// Asks for the step.
    public init(notice: String, date: Day) {
        self.notice = notice
        self.date = date
    }

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        try PlainText.check(notice, "notice", limit: 64)
        return try state.decide(Self.kind, in: context) { _ throws(Rejection) in
            guard date <= context.on else { throw .documentAfterDay("date", date, on: context.on) }
            return ResultNotified(notice: notice, date: date)
        }
    }
}
