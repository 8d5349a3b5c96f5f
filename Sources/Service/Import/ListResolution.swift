import Commendation
import Entry
import EventLog
import Foundation

/// Who the honorees of a list are: found by the blind index, or to be registered.
struct ListResolution {
    /// One row with its honoree.
    struct Row {
        var proposed: ProposedRow
        var submission: SubmissionRow
        var honoree: Honoree
        var keys: [Key]
        /// Namesakes that the row may be about.
        var candidates: [UUID] = []
    }

    /// Whom a row is about.
    enum Honoree: Hashable {
        case registered(UUID, by: [MatchKey.Kind])
        /// To be registered by the row that comes first.
        case new(UUID, isFirst: Bool)
    }

    /// A key of a row, in the clear kind and the blind form.
    struct Key {
        var kind: MatchKey.Kind
        var blind: BlindKey
        /// How many honorees the index led to when it was read.
        var known: Int
    }

    var rows: [Row]
    /// What was read of the honorees that the rows are, or may be, about.
    var histories: [UUID: SubjectHistory]
    var honorees: [UUID: HonoreeState]
}

extension ListResolution {
    /// Finds the honorees of a list.
    ///
    /// Rows of one list see each other: the second row about a person finds whom the first one registers.
    static func resolve(_ list: ProposedList, in log: any EventLog, _ blind: BlindIndex, newID: () -> UUID) async throws
        -> ListResolution
    {
        let keys = try list.rows.map { row in
            try MatchKey.keys(
                of: row.kind, name: row.name, birthDate: row.birthDate, unit: list.unit, identityNumber: row.identityNumber
            ).map { (key: $0, blind: try blind.blind($0)) }
        }
        let index = try await log.match(Array(Set(keys.joined().map(\.blind))))
        var found = index
        var new: Set<UUID> = []
        var rows: [Row] = []
        for (row, keys) in zip(list.rows, keys) {
            let hits = Dictionary(uniqueKeysWithValues: keys.map { ($0.key.kind, found[$0.blind] ?? []) })
            var resolved = Row(
                proposed: row, submission: SubmissionRow(row, proposal: newID()), honoree: .new(newID(), isFirst: true),
                keys: keys.map { Key(kind: $0.key.kind, blind: $0.blind, known: index[$0.blind]?.count ?? 0) })
            switch HonoreeMatch.judge(row.kind, keys: keys.map(\.key), found: hits) {
            case .match(let honoree, by: _) where new.contains(honoree): resolved.honoree = .new(honoree, isFirst: false)
            case .match(let honoree, let kinds): resolved.honoree = .registered(honoree, by: kinds)
            case .uncertain(let candidates): resolved.candidates = candidates
            case .new: break
            }
            if case .new(let id, true) = resolved.honoree { new.insert(id) }
            resolved.submission.honoree = resolved.honoree.id
            for key in keys { found[key.blind, default: []].insert(resolved.honoree.id) }
            rows.append(resolved)
        }
        return try await read(rows, in: log)
    }

    private static func read(_ rows: [Row], in log: any EventLog) async throws -> ListResolution {
        let known = Set(
            rows.flatMap { row -> [UUID] in
                if case .registered(let id, _) = row.honoree { return [id] + row.candidates }
                return row.candidates
            })
        let entries = known.isEmpty ? EntryPage() : try await log.readSubjects(Array(known))
        var honorees: [UUID: HonoreeState] = [:]
        for entry in entries where entry.streamKind == "honoree" {
            var state = honorees[entry.streamID] ?? HonoreeState(id: entry.streamID)
            try state.apply(entry)
            honorees[entry.streamID] = state
        }
        return ListResolution(
            rows: rows, histories: try SubjectHistory.histories(of: known, in: entries), honorees: honorees)
    }
}

extension ListResolution.Honoree {
    /// The honoree's id.
    var id: UUID {
        switch self {
        case .registered(let id, _), .new(let id, _): id
        }
    }
}

extension SubmissionRow {
    /// A row whose honoree is not known yet.
    fileprivate init(_ row: ProposedRow, proposal: UUID) {
        self.init(
            proposal: proposal, row: row.row, honoree: proposal, kind: row.kind, award: row.award, meritKind: row.meritKind,
            achievementFrom: row.achievementFrom, achievementTo: row.achievementTo, name: row.name, title: row.title,
            post: row.post,
            citation: row.citation)
    }
}
