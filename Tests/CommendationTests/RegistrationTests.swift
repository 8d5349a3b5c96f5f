import Commendation
import Entry
import Foundation
import Testing

struct RegistrationTests {
    private let unit = UnitRegistered(
        code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", from: Day(iso: "2025-07-01")!,
        predecessors: ["03652"])

    private func code(_ body: () throws -> Decided) -> Rejection.Code? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? Rejection)?.code
        }
    }

    @Test func `a unit is registered once for each period`() throws {
        let command = RegisterUnit(unit)
        var state = UnitState(id: command.stream)
        let decided = try command.decide(given: state, in: try Example.context(Example.office))
        #expect(decided.events.map(\.type) == ["UnitRegistered"])
        #expect(decided.reads == [.stream(UnitIdentity.stream(code: "03646", from: unit.from), version: -1)])
        var journal = Journal()
        try journal.append(decided.events)
        try state.apply(journal.entries[0])
        #expect(code { try command.decide(given: state, in: try Example.context(Example.office)) } == .unitExists)
        var later = unit
        later.from = Day(iso: "2030-01-01")!
        #expect(RegisterUnit(later).stream != command.stream)
        var reversed = unit
        reversed.until = Day(iso: "2025-06-30")!
        let wrong = RegisterUnit(reversed)
        #expect(
            code { try wrong.decide(given: UnitState(id: wrong.stream), in: try Example.context(Example.office)) }
                == .periodReversed)
        #expect(
            code { try command.decide(given: UnitState(id: command.stream), in: try Example.context(Example.officer)) }
                == .roleMissing)
    }

    @Test func `an honoree is registered once, with name and number outside the entry`() throws {
        let command = RegisterHonoree(
            kind: .individual, unit: Example.commune, name: "Lò Thị Mẫu", birthDate: Day(iso: "1980-02-03")!,
            identityNumber: "014080001234")
        var state = HonoreeState(id: Example.id(900))
        let context = try Example.context(Example.officer)
        let decided = try command.decide(given: state, in: context)
        #expect(decided.events[0].data == ["kind": "individual", "unit": .string(Example.commune.text)])
        #expect(decided.events[0].personal.map(\.name) == ["name", "birthDate", "identityNumber"])
        #expect(decided.events[0].subject == Example.id(900))
        #expect(command.keys.map(\.kind) == [.identity, .nameBirthUnit, .nameUnit, .nameBirth])
        let matched = MatchHonoree(keys: [.identity], proposal: Example.id(1))
        #expect(code { try matched.decide(given: state, in: context) } == .unknownHonoree)
        var journal = Journal()
        try journal.append(decided.events)
        try state.apply(journal.entries[0])
        #expect(code { try command.decide(given: state, in: context) } == .honoreeExists)
        let match = try matched.decide(given: state, in: try Example.context(Example.officer, ids: 2))
        #expect(match.events[0].data == ["keys": ["identity"], "proposal": .string(Example.id(1).text)])
        #expect(match.reads == [.stream(Example.id(900), version: 0)])
        try journal.append(match.events)
        try state.apply(journal.entries[1])
        #expect(state.version == 1)
    }

    @Test func `an honoree needs a name that bears no mark`() throws {
        let context = try Example.context(Example.officer)
        let nameless = RegisterHonoree(kind: .individual, unit: nil, name: "")
        #expect(code { try nameless.decide(given: HonoreeState(id: Example.id(900)), in: context) } == .textMissing)
        let marked = RegisterHonoree(kind: .individual, unit: nil, name: "Mật: Lò Văn X")
        #expect(code { try marked.decide(given: HonoreeState(id: Example.id(900)), in: context) } == .stateSecret)
    }

    @Test func `a pack is adopted with its hash, again only if it changed`() throws {
        let pack = try RulePack.embedded()
        let command = AdoptRulePack(pack)
        var state = PackState(id: command.stream)
        let decided = try command.decide(given: state, in: try Example.context(Example.office))
        #expect(decided.events[0].data == ["pack": "vn-awards", "hash": .string(pack.hash), "from": "2024-01-01"])
        var journal = Journal()
        try journal.append(decided.events)
        try state.apply(journal.entries[0])
        #expect(code { try command.decide(given: state, in: try Example.context(Example.office)) } == .packAdopted)
        let later = AdoptRulePack(pack, from: Day(iso: "2026-10-01")!)
        #expect(code { try later.decide(given: state, in: try Example.context(Example.office)) } == nil)
    }

    @Test func `the ids of a command are version 7, all different, and the same for the same random bits`() {
        var first = IdentifierSequence(at: Instant(microseconds: 1_790_000_000_000_000), random: (1, UInt64.max))
        var second = first
        var other = IdentifierSequence(at: Instant(microseconds: 1_790_000_000_000_000), random: (2, UInt64.max))
        var seen: Set<UUID> = []
        for _ in 0..<10_000 {
            let id = first.next()
            #expect(id == second.next())
            seen.insert(id)
            seen.insert(other.next())
        }
        #expect(seen.count == 20_000)
        #expect(seen.allSatisfy { $0.text.dropFirst(14).first == "7" })
    }
}
