public import Entry
public import Foundation

/// Puts proposals to public notice, so that anybody may comment.
public struct OpenNotice: Command {
    /// Which command it is.
    public static let kind = CommandKind.openNotice

    /// Where: an address or the name of a medium.
    public var place: String
    /// The first day of the notice.
    public var from: Day
    /// The last day; `nil` lets the rules say it.
    public var until: Day?
    /// The proposals.
    public var proposals: [UUID]

    /// Asks for the step.
    public init(place: String, from: Day, until: Day? = nil, proposals: [UUID]) {
        self.place = place
        self.from = from
        self.until = until
        self.proposals = proposals
    }

    /// Decides; pure.
    public func decide(given state: ProposalFile, in context: CommandContext) throws(Rejection) -> Decided {
        try PlainText.check(place, "where", limit: 200)
        guard from <= context.on else { throw .documentAfterDay("from", from, on: context.on) }
        if let until, until < from { throw .datesReversed("until") }
        let rules = context.procedure
        let usual = until ?? rules.calendar.last(ofWorkingDays: rules.noticeDays, from: from)
        return try state.decide(Self.kind, on: proposals, in: context) { _, _, facts, _ in
            var last = usual
            if until == nil, let kind = context.catalogue.award(code: facts.award)?.kind,
                let rule = rules.notice(for: kind, at: facts.level, handedIn: facts.submittedOn), rule.days != rules.noticeDays
            {
                last = rules.calendar.last(ofWorkingDays: rule.days, from: from)
            }
            return (NoticeOpened(tier: facts.tier, place: place, from: from, until: last), [])
        }
    }
}

/// Records what somebody said about a proposal under notice.
public struct RecordComment: Command {
    /// Which command it is.
    public static let kind = CommandKind.recordComment

    /// The day on which the comment came in.
    public var date: Day
    /// Who commented (personal: kept out of the entry).
    public var name: String?
    /// How to reach whoever commented (personal: kept out of the entry).
    public var contact: String?
    /// The comment (personal: kept out of the entry).
    public var text: String

    /// Asks for the step.
    public init(date: Day, name: String? = nil, contact: String? = nil, text: String) {
        self.date = date
        self.name = name
        self.contact = contact
        self.text = text
    }

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        try PlainText.check(text, "text")
        var personal: [PersonalField] = []
        personal.add("name", try PlainText.checked(name, "name", limit: 300))
        personal.add("contact", try PlainText.checked(contact, "contact", limit: 300))
        personal.add("text", text)
        return try state.decide(Self.kind, in: context, personal: personal) { facts throws(Rejection) in
            guard date <= context.on else { throw .documentAfterDay("date", date, on: context.on) }
            if let from = facts.current.notice?.from, date < from {
                throw .beforePreviousStep(date, last: from, of: state.id)
            }
            return CommentReceived(tier: facts.tier, date: date)
        }
    }
}

/// Ends the notice of proposals.
public struct CloseNotice: Command {
    /// Which command it is.
    public static let kind = CommandKind.closeNotice

    /// The proposals.
    public var proposals: [UUID]

    /// Asks for the step.
    public init(proposals: [UUID]) { self.proposals = proposals }

    /// Decides; pure.
    public func decide(given state: ProposalFile, in context: CommandContext) throws(Rejection) -> Decided {
        try state.decide(Self.kind, on: proposals, in: context) { index, _, facts, tally in
            let notice = facts.current.notice
            if let notice, context.on < notice.until { tally.note(.noticeClosedEarly, row: index + 1) }
            return (NoticeClosed(tier: facts.tier, comments: notice?.comments ?? 0), [])
        }
    }
}
