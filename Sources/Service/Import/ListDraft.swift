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
    private let histories: [UUID: SubjectHistory]
    private let honorees: [UUID: HonoreeState]
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
        histories = resolution.histories
        honorees = resolution.honorees
        var refused: [Refused] = []
        let unlikely = resolution.rows.filter { row in
            guard let other = row.probableDuplicate(resolution.histories) else { return true }
            refused.append(Refused(row: row.proposed.row, rejection: .probableDuplicate(of: other, row: row.proposed.row)))
            return false
        }
        let review = list.command(rows: unlikely.map(\.submission)).review(
            given: SubmissionState(id: submission, honorees: resolution.histories), in: context)
        for rejection in review.rejections { refused.append(Refused(row: rejection.row ?? 0, rejection: rejection)) }
        let bad = Set(refused.map(\.row))
        accepted = Self.registering(unlikely.filter { !bad.contains($0.proposed.row) })
        warnings = review.warnings.filter { !bad.contains($0.row ?? 0) }
        self.refused = refused.sorted { $0.row < $1.row }
    }

    /// Of the rows about somebody new, the first that is left registers.
    private static func registering(_ rows: [ListResolution.Row]) -> [ListResolution.Row] {
        var seen: Set<UUID> = []
        return rows.map { row in
            guard case .new(let id, _) = row.honoree else { return row }
            var row = row
            row.honoree = .new(id, isFirst: seen.insert(id).inserted)
            return row
        }
    }

    /// What the rows come to that may go in.
    ///
    /// - Throws: ``ServiceError/nothingAccepted``, `Rejection`.
    func plan() throws -> Plan {
        guard !accepted.isEmpty else { throw ServiceError.nothingAccepted }
        var parts: [Decided] = []
        var expectations: [Expectation] = [.stream(unit.id, version: unit.version)]
        var lines: [BlindEntry] = []
        for row in accepted {
            switch row.honoree {
            case .new(let id, true):
                let registration = RegisterHonoree(
                    kind: row.proposed.kind, unit: list.unit, name: row.proposed.name, birthDate: row.proposed.birthDate,
                    identityNumber: row.proposed.identityNumber)
                parts.append(try registration.decide(given: HonoreeState(id: id), in: newContext()))
                lines += row.keys.map { BlindEntry(key: $0.blind, honoree: id) }
                // Whoever registers the same person at the same time shares a key with this one, if not the surest.
                expectations += row.keys.map { .blindKey($0.blind, honorees: $0.known) }
            case .new(let id, false): lines += row.keys.map { BlindEntry(key: $0.blind, honoree: id) }
            case .registered(let id, let kinds):
                let match = MatchHonoree(keys: kinds, proposal: row.submission.proposal)
                parts.append(try match.decide(given: honorees[id] ?? HonoreeState(id: id), in: newContext()))
                lines += row.keys.filter { !kinds.contains($0.kind) }.map { BlindEntry(key: $0.blind, honoree: id) }
            }
        }
        let matched = Set(accepted.map(\.honoree.id))
        let read = SubmissionState(id: submission, honorees: histories.filter { matched.contains($0.key) })
        parts.append(try list.command(rows: accepted.map(\.submission)).decide(given: read, in: context))
        return Plan(Decided(joining: parts), expectations: expectations, blindKeys: lines)
    }

    /// What becomes of each row once the plan is in the log.
    var answer: ListAnswer {
        var rows = accepted.map { row in
            var kinds: [MatchKey.Kind] = []
            if case .registered(_, let found) = row.honoree { kinds = found }
            return ListAnswer.Row(
                row: row.proposed.row, outcome: .added(proposal: row.submission.proposal, by: kinds), candidates: row.candidates)
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
    /// name, birth date and unit are the same.
    fileprivate func probableDuplicate(_ histories: [UUID: SubjectHistory]) -> UUID? {
        let bringsMore = proposed.identityNumber != nil || proposed.birthDate != nil
        guard !bringsMore || keys.contains(where: { $0.kind == .nameBirthUnit && $0.known > 0 }) else { return nil }
        for candidate in candidates {
            for state in histories[candidate]?.proposals.values ?? [:].values {
                guard let facts = state.facts, facts.award == proposed.award, facts.achievementFrom == proposed.achievementFrom,
                    facts.achievementTo == proposed.achievementTo, state.status?.isLiving == true
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
