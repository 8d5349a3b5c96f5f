public import Entry
public import Foundation

/// Corrects particulars of awards of a decision by a later document, all or none.
public struct CorrectDecision: Command {
    /// Which command it is.
    public static let kind = CommandKind.correctDecision

    /// The new particulars of one award; those that stay are `nil`.
    public struct Row: Hashable, Sendable {
        /// The proposal.
        public var proposal: UUID
        /// The name (personal: kept out of the entry).
        public var name: String?
        /// The form of address (personal: kept out of the entry).
        public var title: String?
        /// The post (personal: kept out of the entry).
        public var post: String?
        /// The achievement in words (personal: kept out of the entry).
        public var citation: String?

        /// Describes a row.
        public init(
            proposal: UUID, name: String? = nil, title: String? = nil, post: String? = nil, citation: String? = nil
        ) {
            self.proposal = proposal
            self.name = name
            self.title = title
            self.post = post
            self.citation = citation
        }

        func personal(row: Int) throws(Rejection) -> [PersonalField] {
            var personal: [PersonalField] = []
            personal.add("name", try PlainText.checked(name, "name", limit: 300, row: row))
            personal.add("title", try PlainText.checked(title, "title", limit: 50, row: row))
            personal.add("post", try PlainText.checked(post, "post", limit: 500, row: row))
            personal.add("citation", try PlainText.checked(citation, "citation", row: row))
            return personal
        }
    }

    /// The number of the correcting document as it is written.
    public var by: String
    /// The date of the correcting document, which is the effective day of all events.
    public var date: Day
    /// The awards and their new particulars.
    public var rows: [Row]

    /// Asks for the step.
    public init(by: String, date: Day, rows: [Row]) {
        self.by = by
        self.date = date
        self.rows = rows
    }

    /// Decides; pure.
    public func decide(given state: DecisionFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        let issued = try state.issued(allowing: Self.kind)
        let signing = try state.checkSigner(as: issued.bodyKind, code: issued.body, on: date, former: true, in: context)
        try PlainText.check(by, "by", limit: 64)
        guard date <= context.today else { throw .dayInFuture(date, today: context.today) }
        guard date >= issued.date else { throw .beforePreviousStep(date, last: issued.date, of: state.decision.id) }
        let proposals = rows.map(\.proposal)
        try DecisionFile.check(proposals)
        var ids = context.ids
        let corrected = DecisionCorrected(by: by, date: date, count: rows.count, list: ListDigest.hex(of: proposals))
        let header = context.draft(corrected, id: ids.next(), of: state.decision.id, on: date)
        var decided = Decided(
            events: [header], reads: [.stream(state.decision.id, version: state.decision.version)] + signing.reads,
            warnings: signing.warnings)
        for (index, row) in rows.enumerated() {
            let proposal = state.proposal(row.proposal)
            let facts = try proposal.facts(allowing: Self.kind, row: index + 1)
            guard facts.decision == state.decision.id else { throw .otherDecision(row.proposal) }
            try proposal.checkOrder(of: date)
            let personal = try row.personal(row: index + 1)
            guard !personal.isEmpty else { throw .nothingToCorrect(row.proposal, row: index + 1) }
            let event = AwardCorrected(decision: state.decision.id, by: by, date: date, members: personal.map(\.name))
            decided.events.append(
                context.draft(
                    event, id: ids.next(), of: row.proposal, subject: facts.honoree, cause: header.id, on: date,
                    personal: personal))
            decided.reads.append(.stream(row.proposal, version: proposal.version))
        }
        return decided
    }
}
