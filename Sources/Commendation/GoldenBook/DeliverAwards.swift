public import Entry
public import Foundation

/// Hands awards of one decision over and enters them in the golden book of the year, all or none.
public struct DeliverAwards: Command {
    /// Which command it is.
    public static let kind = CommandKind.deliverAwards

    /// An award that is handed over.
    public struct Row: Hashable, Sendable {
        /// The proposal.
        public var proposal: UUID
        /// The number of the certificate, if it has one: used once in the golden book of a body and year.
        public var certificate: String?

        /// Describes a row.
        public init(proposal: UUID, certificate: String? = nil) {
            self.proposal = proposal
            self.certificate = certificate
        }
    }

    /// The code of the body whose golden book it is.
    public var body: String
    /// The day on which they are handed over; its year is that of the book.
    public var date: Day
    /// The occasion or place, if it is told.
    public var place: String?
    /// The awards, in the order of their numbers.
    public var rows: [Row]

    /// Asks for the step.
    public init(body: String, date: Day, place: String? = nil, rows: [Row]) {
        self.body = body
        self.date = date
        self.place = place
        self.rows = rows
    }

    /// The id of the stream of the golden book.
    public var book: UUID { GoldenBook.stream(body: body, year: date.year) }

    /// Decides; pure.
    public func decide(given state: BookFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        let decision = state.decision
        guard decision.issued != nil, let status = decision.status else { throw .unknownDecision(decision.id) }
        guard status.allowedSteps.contains(Self.kind) else { throw .illegal(Self.kind, in: status, of: decision.id) }
        guard date <= context.today else { throw .dayInFuture(date, today: context.today) }
        try PlainText.check(body, "body", limit: 64)
        if let place { try PlainText.check(place, "place", limit: 200) }
        let proposals = rows.map(\.proposal)
        try DecisionFile.check(proposals)
        var ids = context.ids
        let delivered = AwardsDelivered(
            body: body, year: date.year, decision: decision.id, date: date, place: place, first: state.book.last + 1,
            count: rows.count, list: ListDigest.hex(of: proposals))
        let header = context.draft(delivered, id: ids.next(), of: book, on: date)
        var decided = Decided(
            events: [header],
            reads: [.stream(book, version: state.book.version), .stream(decision.id, version: decision.version)])
        decided.events.reserveCapacity(rows.count + 1)
        var named = BookState(id: book)
        for (index, row) in rows.enumerated() {
            let proposal = state.proposal(row.proposal)
            let facts = try proposal.facts(allowing: Self.kind, row: index + 1)
            guard facts.decision == decision.id else { throw .otherDecision(row.proposal) }
            try proposal.checkOrder(of: date)
            if let certificate = row.certificate {
                try PlainText.check(certificate, "certificate", limit: 64, row: index + 1)
                guard named.enter(certificate) else { throw .repeatedCertificate(row.proposal, row: index + 1) }
                guard !state.book.holds(certificate) else {
                    throw .certificateTaken(row.proposal, year: date.year, row: index + 1)
                }
            }
            let event = AwardDelivered(
                decision: decision.id, certificate: row.certificate, book: state.book.last + 1 + index, year: date.year,
                date: date)
            decided.events.append(
                context.draft(event, id: ids.next(), of: row.proposal, subject: facts.honoree, cause: header.id, on: date))
            decided.reads.append(.stream(row.proposal, version: proposal.version))
        }
        return decided
    }
}
