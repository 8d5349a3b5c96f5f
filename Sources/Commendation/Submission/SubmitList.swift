public import Entry
public import Foundation

/// Hands in a list of proposals by one letter, all or none.
public struct SubmitList: Command {
    /// Which command it is.
    public static let kind = CommandKind.submitList

    /// The most rows of one submission; a longer file goes in by several.
    public static let maximumCount = 500

    /// The number of the letter as it is written, if it has one.
    public var number: String?
    /// The date of the letter.
    public var date: Day
    /// The unit that submits.
    public var unit: UUID
    /// The unit before which the list is laid.
    public var to: UUID?
    /// What round it is, such as `2026`.
    public var period: String?
    /// What kind of unit submits, as far as it is known: the authority table asks for it.
    public var proposer: ProposerLevel?
    /// The rows, in their order.
    public var rows: [SubmissionRow]

    /// Asks for the submission.
    public init(
        number: String? = nil, date: Day, unit: UUID, to: UUID? = nil, period: String? = nil, proposer: ProposerLevel? = nil,
        rows: [SubmissionRow]
    ) {
        self.number = number
        self.date = date
        self.unit = unit
        self.to = to
        self.period = period
        self.proposer = proposer
        self.rows = rows
    }

    /// Decides; pure.
    public func decide(given state: SubmissionState, in context: CommandContext) throws(Rejection) -> Decided {
        try checkHeader(state, in: context)
        let review = review(given: state, in: context)
        if let first = review.rejections.first { throw first }
        var ids = context.ids
        let header = context.draft(letter.made(nil, of: rows.map(\.proposal)), id: ids.next(), of: state.id)
        var decided = Decided(events: [header], reads: [.stream(state.id, version: state.version)], warnings: review.warnings)
        decided.events.reserveCapacity(rows.count + 1)
        for row in rows {
            decided.events.append(
                context.draft(
                    submitted(row, by: state.id, in: context), id: ids.next(), of: row.proposal, subject: row.honoree,
                    cause: header.id, personal: row.personal))
            decided.reads.append(.stream(row.proposal, version: -1))
        }
        for honoree in Set(rows.map(\.honoree)).sorted(by: { $0.text < $1.text }) {
            if let history = state.honorees[honoree] { decided.reads += history.reads(of: honoree) }
        }
        return decided
    }

    /// Looks at every row and tells all that is wrong, each with its row, so that good rows can go in without the bad ones.
    public func review(given state: SubmissionState, in context: CommandContext) -> Review {
        var review = Review()
        var seen = Seen()
        for row in rows {
            do throws(Rejection) {
                review.warnings += try check(row, state, context, &seen)
            } catch {
                review.rejections.append(error.at(row: row.row))
            }
        }
        return review
    }

    /// What a look at every row found.
    public struct Review: Hashable, Sendable {
        /// The rows that cannot go in, and why.
        public var rejections: [Rejection] = []
        /// What does not stop, but is to be shown.
        public var warnings: [RuleWarning] = []
    }

    private struct Seen {
        struct Pair: Hashable {
            let honoree: UUID
            let award: String
            let from: Day
            let to: Day
        }
        var rows: Set<Int> = []
        var proposals: Set<UUID> = []
        var pairs: [Pair: Int] = [:]
    }

    private var letter: SubmissionLetter {
        SubmissionLetter(number: number, date: date, unit: unit, to: to, period: period)
    }

    private func submitted(_ row: SubmissionRow, by submission: UUID, in context: CommandContext) -> ProposalSubmitted {
        var facts = row.facts
        if facts.rank == nil, row.kind == .individual { facts.rank = context.procedure.ranks.group(ofPost: row.post) }
        let level = row.level ?? context.catalogue.route(of: row.award, from: proposer, on: context.on)?.levels.first
        return ProposalSubmitted(
            submission: submission, row: row.row, award: row.award, meritKind: row.meritKind, kind: row.kind, unit: unit,
            achievementFrom: row.achievementFrom, achievementTo: row.achievementTo, level: level, simplified: row.simplified,
            facts: facts)
    }

    /// Whether an actor decides for the unit that submits, or for the whole province.
    private static func isHead(_ actor: Actor, of unit: UUID) -> Bool {
        actor.roles.contains(.authority) && actor.unit.map { $0 == unit } ?? true
    }

    /// Refuses whoever may not hand a list in: what a head found, and nothing else, starts with the head (Law 06/2022/QH15,
    /// article 85).
    public static func check(_ actor: Actor, unit: UUID, isFoundByHead: Bool) throws(Rejection) {
        if isFoundByHead, isHead(actor, of: unit) { return }
        try Permissions.check(actor, for: kind, of: unit)
    }

    private func checkHeader(_ state: SubmissionState, in context: CommandContext) throws(Rejection) {
        try Self.check(
            context.actor, unit: unit, isFoundByHead: !rows.isEmpty && rows.allSatisfy { $0.simplified == .foundByHead })
        try letter.check(state, in: context)
        guard !rows.isEmpty else { throw .listEmpty() }
        guard rows.count <= Self.maximumCount else { throw .listTooLong(rows.count, limit: Self.maximumCount) }
    }

    private func check(
        _ row: SubmissionRow, _ state: SubmissionState, _ context: CommandContext, _ seen: inout Seen
    ) throws(Rejection) -> [RuleWarning] {
        try PlainText.check(row.name, "name", limit: 300)
        _ = try PlainText.checked(row.title, "title", limit: 50)
        _ = try PlainText.checked(row.post, "post", limit: 500)
        _ = try PlainText.checked(row.citation, "citation")
        try PlausibleDays.achievement(row.achievementFrom, row.achievementTo, today: context.today)
        try row.facts.check(row.kind, today: context.today)
        if let target = state.honorees[row.honoree]?.honoree?.mergedInto { throw .honoreeMerged(row.honoree, into: target) }
        guard row.simplified != .stateSecret else { throw .secretOnPaper(row: row.row) }
        var warnings = try context.catalogue.check(row.award, for: row.kind, on: context.on)
        guard seen.rows.insert(row.row).inserted, seen.proposals.insert(row.proposal).inserted else {
            throw .repeatedInList(row.proposal)
        }
        let pair = Seen.Pair(honoree: row.honoree, award: row.award, from: row.achievementFrom, to: row.achievementTo)
        if let first = seen.pairs[pair] { throw .repeatedHonoree(row: row.row, first: first) }
        seen.pairs[pair] = row.row
        for other in state.honorees[row.honoree]?.living(of: row.award) ?? [] {
            guard let facts = other.facts, facts.achievementFrom <= row.achievementTo, row.achievementFrom <= facts.achievementTo
            else { continue }
            if facts.achievementFrom == row.achievementFrom, facts.achievementTo == row.achievementTo {
                throw .duplicateProposal(other.id, row: row.row)
            }
            warnings.append(.overlappingProposal(row: row.row))
        }
        if let only = context.catalogue.award(code: row.award)?.meritKind, only != row.meritKind {
            warnings.append(.otherMeritKind(row.meritKind, for: row.award, only: only))
        }
        if let simplified = row.simplified { warnings += check(simplified, row, context) }
        guard !warnings.isEmpty else { return [] }
        return warnings.map {
            RuleWarning(code: $0.code, text: $0.text, certainty: $0.certainty, citation: $0.citation, row: row.row)
        }
    }

    /// What the simplified procedure expects of a row.
    private func check(_ simplified: SimplifiedCase, _ row: SubmissionRow, _ context: CommandContext) -> [RuleWarning] {
        var tally = ProcedureTally()
        let rule = context.procedure.simplified.first { $0.simplifiedCase == simplified }
        if let kinds = rule?.kinds, !kinds.isEmpty, !kinds.contains(row.meritKind) { tally.note(.simplifiedOtherKind) }
        if simplified == .foundByHead, !Self.isHead(context.actor, of: unit) {
            // Who stands behind a pseudonym is not known here, so nobody is taken for the head on its strength.
            tally.note(context.onBehalf == nil ? .headNotFirst : .headNotChecked)
        }
        return tally.warnings(in: context.procedure)
    }
}
