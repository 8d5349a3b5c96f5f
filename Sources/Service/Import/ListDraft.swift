import Commendation
import Entry
import EventLog
import Foundation

/// A list that was looked at row by row: what may go in, and what may not.
struct ListDraft {
    /// A row that may not go in.
    struct Refused {
        var row: Int
        var rejection: Rejection
    }

    private let list: ProposedList
    private let unit: UnitState
    private let submission: UUID
    private let context: CommandContext
    private let newContext: () -> CommandContext
    private let search: HonoreeSearch
    private let accepted: [ListResolution.Row]
    private let warnings: [RuleWarning]

    /// The rows that may not go in.
    let refused: [Refused]

    init(
        _ list: ProposedList, unit: UnitState, resolution: ListResolution, submission: UUID, context: CommandContext,
        newContext: @escaping () -> CommandContext
    ) throws {
        self.list = list
        self.unit = unit
        self.submission = submission
        self.context = context
        self.newContext = newContext
        search = resolution.search
        var refused: [Refused] = []
        let unlikely = resolution.rows.filter { row in
            guard let other = row.probableDuplicate(resolution.search.histories) else { return true }
            refused.append(Refused(row: row.proposed.row, rejection: .probableDuplicate(of: other, row: row.proposed.row)))
            return false
        }
        let review = list.command(rows: unlikely.map(\.submission), from: unit).review(
            given: SubmissionState(id: submission, honorees: resolution.search.histories), in: context)
        for rejection in review.rejections { refused.append(Refused(row: rejection.row ?? 0, rejection: rejection)) }
        let bad = Set(refused.map(\.row))
        var good = unlikely.filter { !bad.contains($0.proposed.row) }
        for (index, found) in HonoreeSearch.registering(good.map(\.found)).enumerated() { good[index].found = found }
        accepted = good
        warnings =
            review.warnings.filter { !bad.contains($0.row ?? 0) } + good.compactMap { $0.found.warning(row: $0.proposed.row) }
        self.refused = refused.sorted { $0.row < $1.row }
    }

    /// What the rows come to that may go in.
    ///
    /// - Throws: ``ServiceError/nothingAccepted``, `Rejection`.
    func plan() throws -> Plan {
        guard !accepted.isEmpty else { throw ServiceError.nothingAccepted }
        let identified = try search.identify(accepted.map { ($0.found, $0.submission.proposal) }, context: newContext)
        let matched = Set(accepted.map(\.found.honoree.id))
        let read = SubmissionState(id: submission, honorees: search.histories.filter { matched.contains($0.key) })
        let submitted = try list.command(rows: accepted.map(\.submission), from: unit).decide(given: read, in: context)
        var decided = Decided(joining: identified.parts + [submitted])
        decided.warnings += accepted.compactMap { $0.found.warning(row: $0.proposed.row) }
        return Plan(
            decided,
            expectations: [.stream(unit.id, version: unit.version)] + identified.expectations, blindKeys: identified.lines)
    }

    /// What becomes of each row once the plan is in the log.
    var answer: ListAnswer {
        var rows = accepted.map { row in
            ListAnswer.Row(
                row: row.proposed.row, outcome: .added(proposal: row.submission.proposal, by: row.found.honoree.keys),
                candidates: row.found.candidates)
        }
        let names = Dictionary(list.rows.map { ($0.row, $0.name) }, uniquingKeysWith: { first, _ in first })
        rows += refused.map { .init(row: $0.row, outcome: .refused([RowFinding($0.rejection, value: names[$0.row])])) }
        return ListAnswer(rows: rows.sorted { $0.row < $1.row }, warnings: warnings)
    }
}

extension ListResolution.Row {
    /// A living proposal for the same award and period of somebody whom this row cannot be told from.
    ///
    /// Namesakes are common, so a row that brings a birth date or a number of its own is taken for another person, unless even
    /// name, birth date and unit are the same, and are those of the other still.
    fileprivate func probableDuplicate(_ histories: [UUID: SubjectHistory]) -> UUID? {
        let bringsMore = proposed.identityNumber != nil || proposed.birthDate != nil
        let isSame = found.keys.contains { $0.kind == .nameBirthUnit && $0.known > 0 } && !found.former.contains(.nameBirthUnit)
        guard !bringsMore || isSame else { return nil }
        for candidate in found.candidates {
            for state in histories[candidate]?.proposals.values ?? [:].values {
                guard let facts = state.facts, facts.award == proposed.award, facts.achievementFrom == proposed.achievementFrom,
                    facts.achievementTo == proposed.achievementTo, facts.status.isLiving
                else { continue }
                return state.id
            }
        }
        return nil
    }
}

extension Rejection {
    /// Somebody who cannot be told from the honoree of this row is proposed for the same already.
    fileprivate static func probableDuplicate(of proposal: UUID, row: Int) -> Rejection {
        Rejection(
            .duplicateProposal,
            Bilingual(
                vi:
                    "Có thể trùng: người cùng tên, cùng đơn vị đã được đề nghị cùng hình thức và thời gian (hồ sơ \(proposal.text)).",
                en:
                    "Perhaps a duplicate: somebody of the same name and unit is proposed for the same award and period (\(proposal.text))."
            ),
            remedy: Bilingual(
                vi: "Nếu là người khác, ghi số định danh hoặc ngày sinh; nếu là một người, bỏ dòng này.",
                en:
                    "If it is another person, give the identity number or the date of birth; if it is the same one, remove this row."
            ),
            stream: proposal, row: row)
    }
}

extension RowFinding {
    /// What the domain refused, with the name that stands in the row.
    init(_ rejection: Rejection, value: String?) {
        self.init(
            code: rejection.code.rawValue, column: rejection.field, value: value, what: rejection.text, remedy: rejection.remedy)
    }
}
