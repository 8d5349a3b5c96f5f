public import Entry
public import Foundation

/// Records that object or money of annulled awards came back (Law 06/2022/QH15, article 93), all or none.
///
/// Object and money may come back by two records, one after the other.
public struct RecoverAwards: Command {
    /// Which command it is.
    public static let kind = CommandKind.recoverAwards

    /// What came back of one award.
    public struct Row: Hashable, Sendable {
        /// The proposal.
        public var proposal: UUID
        /// Whether the object came back.
        public var object: Bool
        /// The money that came back now, in đồng; `nil` if none did.
        public var money: Int?

        /// Describes a row.
        public init(proposal: UUID, object: Bool, money: Int? = nil) {
            self.proposal = proposal
            self.object = object
            self.money = money
        }
    }

    /// The day of the recovery, which is the effective day of all events.
    public var date: Day
    /// The awards.
    public var rows: [Row]

    /// Asks for the step.
    public init(date: Day, rows: [Row]) {
        self.date = date
        self.rows = rows
    }

    /// Decides; pure.
    public func decide(given state: DecisionFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        guard state.decision.issued != nil else { throw .unknownDecision(state.decision.id) }
        guard date <= context.today else { throw .dayInFuture(date, today: context.today) }
        try DecisionFile.check(rows.map(\.proposal))
        var ids = context.ids
        var decided = Decided(events: [])
        for (index, row) in rows.enumerated() {
            let proposal = state.proposal(row.proposal)
            let facts = try proposal.facts(allowing: Self.kind, row: index + 1)
            guard facts.decision == state.decision.id else { throw .otherDecision(row.proposal) }
            try proposal.checkOrder(of: date)
            if let money = row.money, !(0...1_000_000_000_000).contains(money) {
                throw .numberOutOfRange("money", row: index + 1)
            }
            guard facts.recovery.gains(object: row.object, money: row.money) else {
                throw .nothingRecovered(row.proposal, row: index + 1)
            }
            let event = AwardRecovered(decision: state.decision.id, date: date, object: row.object, money: row.money)
            decided.events.append(
                context.draft(event, id: ids.next(), of: row.proposal, subject: facts.honoree, on: date))
            decided.reads.append(.stream(row.proposal, version: proposal.version))
        }
        return decided
    }
}
