import Commendation
import Entry
import Foundation
import Testing

struct HonoreeTests {
    private let known = Example.id(900)
    private let unsure = Example.id(901)
    private let third = Example.id(902)

    @Test func `an unsure row registers the new one and questions it in the same request`() throws {
        var town = Town()
        try town.register(known)
        let command = RegisterHonoree(
            kind: .individual, unit: Example.commune, name: "Lò Văn Mẫu", candidates: [known], proposal: Example.id(1))
        let decided = try command.decide(given: HonoreeState(id: unsure), in: try town.context(Example.officer))
        #expect(decided.events.map(\.type) == ["HonoreeRegistered", "HonoreeQuestioned"])
        #expect(decided.events.allSatisfy { $0.subject == unsure && $0.stream.id == unsure })
        #expect(decided.events[1].data["candidates"] == .array([.string(known.text)]))
        try town.append(decided)
        let state = try town.honoree(unsure)
        #expect(state.candidates == [known])
        #expect(state.questionedBy == Example.id(1))
        #expect(state.isCurrent)
    }

    @Test func `an honoree cannot be its own candidate, nor one candidate stand twice`() throws {
        var town = Town()
        try town.register(known)
        let state = try town.honoree(known)
        let context = try town.context()
        #expect(rejection { try QuestionHonoree(candidates: [known]).decide(given: state, in: context) } == .honoreeSame)
        #expect(rejection { try QuestionHonoree(candidates: []).decide(given: state, in: context) } == .listEmpty)
        #expect(
            rejection { try QuestionHonoree(candidates: [third, third]).decide(given: state, in: context) } == .repeatedInList)
        #expect(
            rejection { try QuestionHonoree(candidates: [third]).decide(given: HonoreeState(id: third), in: context) }
                == .unknownHonoree)
        try town.append(try QuestionHonoree(candidates: [third]).decide(given: state, in: context))
        #expect(
            rejection { try QuestionHonoree(candidates: [third]).decide(given: try town.honoree(known), in: context) }
                == .nothingChanged)
    }

    @Test func `a namesake is told apart, and the question is closed`() async throws {
        var town = Town()
        try town.register(known)
        try town.register(third)
        try town.register(unsure, candidates: [known, third])
        let context = try town.context()
        let file = try await town.file(of: unsure, with: known, third)
        #expect(
            rejection { try ResolveMatch(.distinct(from: [Example.id(999)])).decide(given: file, in: context) } == .notACandidate)
        #expect(rejection { try ResolveMatch(.distinct(from: [])).decide(given: file, in: context) } == .listEmpty)
        let decided = try ResolveMatch(.distinct(from: [known])).decide(given: file, in: context)
        #expect(decided.events.map(\.type) == ["HonoreeDistinguished"])
        try town.append(decided)
        #expect(try town.honoree(unsure).candidates == [third])
        let rest = try await town.file(of: unsure, with: third)
        try town.append(try ResolveMatch(.distinct(from: [third])).decide(given: rest, in: try town.context()))
        let state = try town.honoree(unsure)
        #expect(state.candidates.isEmpty && state.questionedBy == nil && state.isCurrent)
        #expect(state.distinguished == [known, third])
        let closed = try await town.file(of: unsure, with: known)
        #expect(rejection { try ResolveMatch(.same(as: known)).decide(given: closed, in: context) } == .noOpenQuestion)
    }

    @Test func `the same person is matched, merged and absorbed, and both open proposals are judged again`() async throws {
        var town = Town()
        try town.register(known)
        try await town.propose(Example.id(1), of: known)
        try town.register(unsure, candidates: [known], proposal: Example.id(2))
        try await town.propose(Example.id(2), of: unsure)
        try await town.propose(Example.id(3), of: unsure, award: "LDTT")
        let file = try await town.file(of: unsure, with: known)
        let decided = try ResolveMatch(.same(as: known, by: [.nameUnit])).decide(given: file, in: try town.context())
        #expect(
            decided.events.map(\.type) == [
                "HonoreeMatched", "HonoreeMerged", "HonoreeAbsorbed", "ProposalRejudged", "ProposalRejudged", "ProposalRejudged",
            ])
        #expect(decided.events[0].stream.id == known)
        #expect(decided.events[0].data == ["keys": ["name-unit"], "proposal": .string(Example.id(2).text)])
        #expect(decided.events[1].stream.id == unsure)
        #expect(decided.events[1].data == ["into": .string(known.text)])
        #expect(decided.events[2].data == ["other": .string(unsure.text)])
        #expect(decided.events.dropFirst(2).allSatisfy { $0.cause == decided.events[1].id })
        let findings = Dictionary(
            uniqueKeysWithValues: decided.events.suffix(3).map { ($0.stream.id, $0.data["findings"]) })
        #expect(findings[Example.id(1)] == .array(["duplicate-proposal"]))
        #expect(findings[Example.id(2)] == .array(["duplicate-proposal"]))
        #expect(findings[Example.id(3)] == .array([]))
        try town.append(decided)
        let merged = try await town.file(of: unsure, with: known)
        #expect(merged.following(unsure) == known)
        #expect(merged.state.mergedInto == known)
        #expect(merged.state(of: known).absorbed == [unsure])
        let context = try town.context()
        #expect(rejection { try MergeHonorees(into: known).decide(given: merged, in: context) } == .honoreeMerged)
    }

    @Test func `after a merge the proposals of both stand in the way of a third, and the merged one gets none`() async throws {
        var town = Town()
        try town.register(known)
        try town.register(unsure)
        try await town.propose(Example.id(2), of: unsure)
        let file = try await town.file(of: unsure, with: known)
        try town.append(try MergeHonorees(into: known).decide(given: file, in: try town.context()))
        #expect(try await town.refusal(of: Example.id(3), of: known) == .duplicateProposal)
        #expect(try await town.refusal(of: Example.id(4), of: unsure, award: "LDTT") == .honoreeMerged)
        try await town.propose(Example.id(5), of: known, award: "LDTT")
    }

    @Test func `a merge rests on both honorees, on all that is about them and on their open proposals`() async throws {
        var town = Town()
        try town.register(known)
        try town.register(unsure)
        try await town.propose(Example.id(2), of: unsure)
        let decided = try MergeHonorees(into: known).decide(
            given: try await town.file(of: unsure, with: known), in: try town.context())
        #expect(
            Set(decided.reads) == [
                .stream(known, version: 0), .stream(unsure, version: 0), .stream(Example.id(2), version: 0),
                .subject(known, lastSeq: town.lastSeq(of: known)), .subject(unsure, lastSeq: town.lastSeq(of: unsure)),
            ])
    }

    @Test func `a chain of merges ends at the honoree that stands for all, and never in a circle`() async throws {
        var town = Town()
        for id in [known, unsure, third] { try town.register(id) }
        try town.append(
            try MergeHonorees(into: unsure).decide(given: try await town.file(of: third, with: unsure), in: try town.context()))
        try town.append(
            try MergeHonorees(into: known).decide(given: try await town.file(of: unsure, with: known), in: try town.context()))
        let file = try await town.file(of: known, with: third)
        #expect(file.following(third) == known)
        let context = try town.context()
        #expect(rejection { try MergeHonorees(into: third).decide(given: file, in: context) } == .honoreeSame)
        let states = file.histories.compactMapValues(\.honoree)
        #expect(
            HonoreeMatch.judge(
                .collective, keys: MatchKey.keys(of: .collective, name: "Trường X", unit: Example.commune),
                found: [.nameUnit: [known, unsure, third]], following: states) == .match(known, by: [.nameUnit]))
    }

    @Test func `a person and a collective are never one`() async throws {
        var town = Town()
        try town.register(known)
        try town.register(unsure, kind: .collective, name: "Trường THPT Tô Hiệu")
        let file = try await town.file(of: unsure, with: known)
        let context = try town.context()
        #expect(rejection { try MergeHonorees(into: known).decide(given: file, in: context) } == .honoreeOtherKind)
        #expect(rejection { try MergeHonorees(into: third).decide(given: file, in: context) } == .unknownHonoree)
        let auditor = try town.context(Example.auditor)
        #expect(rejection { try MergeHonorees(into: known).decide(given: file, in: auditor) } == .roleMissing)
        let officer = try town.context(Example.officer)
        #expect(rejection { try MergeHonorees(into: known).decide(given: file, in: officer) } == .roleMissing)
    }

    @Test func `a correction names what was corrected and keeps the values outside the entry`() throws {
        var town = Town()
        try town.register(known)
        let command = CorrectHonoree(name: "Lò Văn Mậu", birthDate: Day(iso: "1980-02-03")!, identityNumber: "014080001234")
        let decided = try command.decide(given: try town.honoree(known), in: try town.context())
        #expect(decided.events[0].data == ["members": ["name", "birthDate", "identityNumber"]])
        #expect(decided.events[0].personal.map(\.name) == ["name", "birthDate", "identityNumber"])
        try town.append(decided)
        #expect(try town.honoree(known).version == 1)
        let state = try town.honoree(known)
        let stranger = try town.context(Example.otherOfficer)
        let refusal = #expect(throws: Rejection.self) { try command.decide(given: state, in: stranger) }
        #expect(refusal?.code == .otherUnit)
        #expect(refusal?.en == "You cannot correct an honoree: it belongs to another unit.")
        let own = try town.context(Example.officer)
        #expect(rejection { try command.decide(given: state, in: own) } == nil)
        let before = Particulars(name: "Lò Văn Mẫu", birthDate: Day(iso: "1980-02-04")!)
        let after = before.corrected(by: CorrectHonoree(birthDate: Day(iso: "1980-02-03")!))
        #expect(after == Particulars(name: "Lò Văn Mẫu", birthDate: Day(iso: "1980-02-03")!))
        #expect(after.keys(of: .individual, unit: nil).map(\.kind) == [.nameBirth])
        #expect("\(after)" == "(personal)")
    }

    @Test func `particulars that cannot be are refused at every door`() throws {
        var town = Town()
        try town.register(known)
        try town.register(third, kind: .collective, name: "Trường THPT Tô Hiệu")
        let person = try town.honoree(known)
        let school = try town.honoree(third)
        let context = try town.context()
        func refused(_ command: CorrectHonoree, _ state: HonoreeState) -> Rejection.Code? {
            rejection { try command.decide(given: state, in: context) }
        }
        #expect(refused(CorrectHonoree(), person) == .nothingChanged)
        #expect(refused(CorrectHonoree(name: " "), person) == .textMissing)
        #expect(refused(CorrectHonoree(birthDate: Example.today.adding(days: 1)), person) == .birthImpossible)
        #expect(refused(CorrectHonoree(birthDate: Example.today), person) == nil)
        for number in ["014080001", "014 080 001234", "B1234567", "c-7654321"] {
            #expect(refused(CorrectHonoree(identityNumber: number), person) == nil, "\(number)")
        }
        for number in ["", "1234567890", "01408000123", "1.4E+10", "không có", "ABCDEF"] {
            #expect(refused(CorrectHonoree(identityNumber: number), person) == .identityNumberUnreadable, "\(number)")
        }
        #expect(refused(CorrectHonoree(birthDate: Day(iso: "1980-02-03")!), school) == .memberUnexpected)
        #expect(refused(CorrectHonoree(identityNumber: "014080001234"), school) == .memberUnexpected)
        let registration = RegisterHonoree(kind: .individual, unit: nil, name: "Lò Văn X", identityNumber: "12345")
        #expect(
            rejection { try registration.decide(given: HonoreeState(id: unsure), in: context) } == .identityNumberUnreadable)
    }

    @Test func `a transfer keeps the units apart by their days`() throws {
        var town = Town()
        try town.register(known)
        try town.register("THPT-TH", "Trường THPT Tô Hiệu", from: "2025-07-01")
        try town.register("03646", "Phường Tô Hiệu", from: "2025-07-01")
        let moved = Day(iso: "2026-11-10")!
        let decided = try TransferHonoree(to: Example.school, date: moved).decide(
            given: try town.transfer(of: known), in: try town.context())
        #expect(
            decided.events[0].data == [
                "was": .string(Example.commune.text), "unit": .string(Example.school.text), "date": "2026-11-10",
            ])
        try town.append(decided)
        let state = try town.honoree(known)
        #expect(state.unit == Example.school)
        #expect(state.unit(on: moved.adding(days: -1)) == Example.commune)
        #expect(state.unit(on: moved) == Example.school)
        let context = try town.context()
        let file = try town.transfer(of: known)
        func refused(_ command: TransferHonoree, by other: CommandContext? = nil) -> Rejection.Code? {
            rejection { try command.decide(given: file, in: other ?? context) }
        }
        #expect(refused(TransferHonoree(to: Example.school, date: Example.today)) == .nothingChanged)
        #expect(refused(TransferHonoree(to: Example.commune, date: moved)) == .beforePreviousStep)
        #expect(refused(TransferHonoree(to: Example.commune, date: Example.today.adding(days: 1))) == .dayInFuture)
        let stranger = try town.context(Actor(id: "x", unit: Example.id(3), roles: [.unitOfficer]))
        #expect(refused(TransferHonoree(to: Example.commune, date: Example.today), by: stranger) == .otherUnit)
        let receiving = try town.context(Example.officer)
        #expect(refused(TransferHonoree(to: Example.commune, date: Example.today), by: receiving) == nil)
    }
}
