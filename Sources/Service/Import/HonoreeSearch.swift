import Commendation
import Entry
import EventLog
import Foundation

/// Who the persons, collectives and households of a list are: found by the blind index, or to be registered.
struct HonoreeSearch {
    /// Whom a row names.
    struct Person {
        var kind: SubjectKind
        var particulars: Particulars
        var unit: UUID?
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

    /// What was found for one row.
    struct Found {
        var person: Person
        var honoree: Honoree
        var keys: [Key]
        /// Namesakes that the row may be about.
        var candidates: [UUID] = []
        /// The keys that lead to them only by what was corrected since, or is somebody else's since a split.
        var former: [MatchKey.Kind] = []
    }

    /// One for each person asked for, in their order.
    var found: [Found]
    /// What was read of the honorees that the rows are, or may be, about, with all that they stand for.
    var histories: [UUID: SubjectHistory]
}

extension HonoreeSearch {
    /// Finds the honorees of a list; merges are followed.
    ///
    /// Rows of one list see each other: the second row about a person finds whom the first one registers.
    static func find(_ persons: [Person], in log: any EventLog, _ blind: BlindIndex, newID: () -> UUID) async throws
        -> HonoreeSearch
    {
        let keys = try persons.map { person in
            try person.particulars.keys(of: person.kind, unit: person.unit).map { (key: $0, blind: try blind.blind($0)) }
        }
        let index = try await log.match(Array(Set(keys.joined().map(\.blind))))
        let histories = try await SubjectHistory.read(
            of: index.values.reduce(into: Set()) { $0.formUnion($1) }, subjects: { try await log.readSubjects($0) },
            streams: { try await log.readStreams($0) })
        let states = histories.compactMapValues(\.honoree)
        let particulars = try await KnownParticulars.read(of: HonoreeMatch.areDoubtful(states), in: log)
        var known = index
        var new: Set<UUID> = []
        var found: [Found] = []
        for (person, keys) in zip(persons, keys) {
            let hits = Dictionary(keys.map { ($0.key.kind, known[$0.blind] ?? []) }, uniquingKeysWith: { $0.union($1) })
            var row = Found(
                person: person, honoree: .new(newID(), isFirst: true),
                keys: keys.map { Key(kind: $0.key.kind, blind: $0.blind, known: index[$0.blind]?.count ?? 0) })
            let judged = HonoreeMatch.judge(
                person.kind, person.particulars, keys: keys.map(\.key), found: hits, following: states, known: particulars)
            switch judged.match {
            case .match(let honoree, by: _) where new.contains(honoree): row.honoree = .new(honoree, isFirst: false)
            case .match(let honoree, let kinds): row.honoree = .registered(honoree, by: kinds)
            case .uncertain(let candidates):
                row.candidates = candidates
                row.former = judged.former
            case .new: break
            }
            if case .new(let id, true) = row.honoree { new.insert(id) }
            for key in keys { known[key.blind, default: []].insert(row.honoree.id) }
            found.append(row)
        }
        return HonoreeSearch(found: found, histories: SubjectHistory.joined(histories))
    }

    /// Of the rows about somebody new, the first that is left registers.
    static func registering(_ rows: [Found]) -> [Found] {
        var seen: Set<UUID> = []
        return rows.map { row in
            guard case .new(let id, _) = row.honoree else { return row }
            var row = row
            row.honoree = .new(id, isFirst: seen.insert(id).inserted)
            return row
        }
    }

    /// What registering or matching the honorees of accepted rows comes to; each row names its proposal, if it is one.
    func identify(_ rows: [(found: Found, proposal: UUID?)], context: () -> CommandContext) throws -> Identified {
        var identified = Identified()
        // A question may only name whom this request or an earlier one registers.
        let registered = Set(rows.map(\.found.honoree.id)).union(histories.keys)
        for (row, proposal) in rows {
            switch row.honoree {
            case .new(let id, true):
                let registration = RegisterHonoree(
                    kind: row.person.kind, unit: row.person.unit, name: row.person.particulars.name,
                    birthDate: row.person.particulars.birthDate, identityNumber: row.person.particulars.identityNumber,
                    candidates: row.candidates.filter(registered.contains), proposal: proposal, former: row.former)
                identified.parts.append(try registration.decide(given: HonoreeState(id: id), in: context()))
                identified.lines += row.keys.map { BlindEntry(key: $0.blind, honoree: id) }
                // Whoever registers the same person at the same time shares a key with this one, if not the surest.
                identified.expectations += row.keys.map { .blindKey($0.blind, honorees: $0.known) }
            case .new(let id, false): identified.lines += row.keys.map { BlindEntry(key: $0.blind, honoree: id) }
            case .registered(let id, let kinds):
                let match = MatchHonoree(keys: kinds, proposal: proposal)
                let state = histories[id]?.honoree ?? HonoreeState(id: id)
                identified.parts.append(try match.decide(given: state, in: context()))
                identified.lines += row.keys.filter { !kinds.contains($0.kind) }.map { BlindEntry(key: $0.blind, honoree: id) }
            }
        }
        return identified
    }

    /// Events, expectations and index lines about honorees.
    struct Identified {
        var parts: [Decided] = []
        var expectations: [Expectation] = []
        var lines: [BlindEntry] = []
    }
}

extension HonoreeSearch.Honoree {
    /// The honoree's id.
    var id: UUID {
        switch self {
        case .registered(let id, _), .new(let id, _): id
        }
    }

    /// By which keys it was found; none if it is new.
    var keys: [MatchKey.Kind] {
        if case .registered(_, let kinds) = self { return kinds }
        return []
    }
}
