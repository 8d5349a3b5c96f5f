import Commendation
import Entry
import Foundation
import Testing

/// Who may be erased, by whom and on which ground.
struct EraseHonoreeTests {
    private let one = Example.id(900)
    private let other = Example.id(901)

    private func state(of honoree: UUID, in town: Town) async throws -> ErasureFile {
        let file = try await town.file(of: honoree)
        let wanted = ErasureFile.decisions(in: file)
        let decisions = try DecisionState.states(of: town.journal.entries.filter { wanted.contains($0.streamID) })
            .compactMapValues(\.issued)
        return ErasureFile(file: file, decisions: decisions, retention: try .embedded())
    }

    private func request(_ town: inout Town, _ basis: String = "subject-request", by actor: Actor = Example.office) async throws
        -> Decided
    {
        try RequestErasure(basis: basis).decide(given: try await state(of: one, in: town), in: try town.context(actor))
    }

    private func confirm(_ town: inout Town, by actor: Actor = Example.chairman) async throws -> Decided {
        try ConfirmErasure().decide(given: try await state(of: one, in: town), in: try town.context(actor))
    }

    /// The code of a refusal; `nil` if it was granted.
    private func code(_ body: () async throws -> Decided) async -> Rejection.Code? {
        do {
            _ = try await body()
            return nil
        } catch {
            return (error as? Rejection)?.code
        }
    }

    private func earlier(_ body: BodyKind?, on date: String, award: String = "BK_BT") -> RecordEarlierAwards {
        RecordEarlierAwards(rows: [
            EarlierAwardRow(
                honoree: one,
                award: EarlierAwardRecorded(
                    award: award, kind: .individual, number: "12/QĐ-UBND", date: Day(iso: date)!, body: "Cấp quyết định",
                    bodyKind: body, row: 1, counts: false),
                name: "Lò Văn Mẫu")
        ])
    }

    private func town(with record: RecordEarlierAwards) throws -> Town {
        var town = Town()
        try town.register(one)
        let streams = record.streams
        try town.append(
            try record.decide(
                given: try town.earlier(streams, honorees: [one], units: [Example.commune]), in: try town.context()))
        return town
    }

    @Test func `one person asks and another one confirms, each by an event that names the ground`() async throws {
        var town = Town()
        try town.register(one)
        let asked = try await request(&town)
        #expect(asked.events.map(\.type) == ["ErasureRequested"])
        #expect(asked.events[0].data["basis"] == "subject-request")
        #expect(asked.warnings.map(\.code) == ["erasure-basis"], "the ground is not verified, and that is told")
        try town.append(asked)
        #expect(try town.honoree(one).erasureRequest?.by == Example.office.id)
        let erased = try await confirm(&town)
        #expect(erased.events.map(\.type) == ["PersonErased"])
        #expect(erased.events[0].cause == asked.events[0].id)
        #expect(erased.events[0].actor == Example.chairman.id)
        #expect(erased.events[0].data["requestedBy"] == .string(Example.office.id))
        #expect(erased.events[0].personal.isEmpty)
        try town.append(erased)
        let state = try town.honoree(one)
        #expect(state.erasedOn != nil && state.erasureRequest == nil && !state.isCurrent)
    }

    @Test func `whoever asked cannot confirm, whatever roles that person has`() async throws {
        var town = Town()
        try town.register(one)
        try town.append(try await request(&town, by: Example.everyone))
        var copy = town
        #expect(await code { try await confirm(&copy, by: Example.everyone) } == .secondPersonMissing)
        #expect(await code { try await confirm(&copy, by: Example.chairman) } == nil)
    }

    @Test func `without a request, a ground, or the right role nothing is erased`() async throws {
        var town = Town()
        try town.register(one)
        #expect(await code { try await confirm(&town) } == .erasureNotRequested)
        #expect(await code { try await request(&town, "because") } == .erasureBasisUnknown)
        #expect(await code { try await request(&town, "") } == .erasureBasisUnknown)
        #expect(await code { try await request(&town, by: Example.officer) } == .roleMissing)
        try town.append(try await request(&town))
        #expect(await code { try await confirm(&town, by: Example.clerk) } == .roleMissing)
        #expect(await code { try await request(&town) } == .nothingChanged)
    }

    @Test func `a ground is not used before it was in force`() async throws {
        var town = Town()
        try town.register(one)
        let context = try town.context(Example.office, on: Day(iso: "2025-12-31")!)
        let file = try await state(of: one, in: town)
        #expect(throws: Rejection.self) { try RequestErasure(basis: "subject-request").decide(given: file, in: context) }
        #expect(rejection { try RequestErasure(basis: "retention-ended").decide(given: file, in: context) } == nil)
    }

    @Test(arguments: [
        (BodyKind.statePresident, "1950-01-01", true), (.primeMinister, "1990-05-01", true),
        (.provinceChairman, "2006-11-25", true), (.provinceChairman, "2006-11-24", false),
        (.minister, "2020-01-01", true), (.departmentHead, "2016-11-24", false), (.departmentHead, "2016-11-25", true),
        (.communeChairman, "1990-01-01", true), (nil, "1960-01-01", true),
    ])
    func `the holder of an award under retention is not erased`(body: BodyKind?, date: String, isKept: Bool) async throws {
        var town = try town(with: earlier(body, on: date, award: body == nil ? "HC_DL1" : "BK_BT"))
        let found = await code { try await request(&town) }
        #expect(found == (isKept ? .underRetention : nil))
    }

    @Test func `a refusal says which line stands in the way, until when, and how well that is known`() async throws {
        var town = try town(with: earlier(.provinceChairman, on: "2020-06-01"))
        let refusal = await #expect(throws: Rejection.self) { _ = try await request(&town) }
        #expect(refusal?.vi.contains("01/06/2040") == true)
        #expect(refusal?.en.contains("2040-06-01") == true)
        #expect(refusal?.vi.contains("chưa kiểm chứng") == true)
        #expect(refusal?.en.contains("S69") == true)
    }

    @Test func `nobody is erased while a proposal is under way`() async throws {
        var town = Town()
        try town.register(one)
        try await town.propose(Example.id(1), of: one)
        #expect(await code { try await request(&town) } == .proposalUnderWay)
    }

    @Test func `nobody is erased before it is sure who that is`() async throws {
        var town = Town()
        try town.register(one)
        try town.register(other)
        let question = QuestionHonoree(candidates: [other])
        try town.append(try question.decide(given: try town.honoree(one), in: try town.context()))
        #expect(await code { try await request(&town) } == .identityInQuestion)
        let distinct = ResolveMatch(.distinct(from: [other]))
        try town.append(try distinct.decide(given: try await town.file(of: one, with: other), in: try town.context()))
        #expect(await code { try await request(&town) } == nil)
    }

    @Test func `an award that comes between the request and the confirmation stops it`() async throws {
        var town = Town()
        try town.register(one)
        try town.append(try await request(&town))
        let record = earlier(.provinceChairman, on: "2020-06-01")
        try town.append(
            try record.decide(
                given: try town.earlier(record.streams, honorees: [one], units: [Example.commune]), in: try town.context()))
        #expect(await code { try await confirm(&town) } == .underRetention)
    }

    @Test func `all registrations of one person are erased together, and only by the one that stands for them`() async throws {
        var town = Town()
        try town.register(one)
        try town.register(other)
        try town.append(
            try MergeHonorees(into: one).decide(given: try await town.file(of: other, with: one), in: try town.context()))
        try town.append(try await request(&town))
        let erased = try await confirm(&town)
        #expect(erased.events.map(\.stream.id) == [one, other])
        #expect(Set(erased.events.map(\.cause)).count == 1)
        try town.append(erased)
        #expect(try town.honoree(other).erasedOn != nil)
        let merged = try await state(of: other, in: town)
        #expect(
            rejection { try RequestErasure(basis: "subject-request").decide(given: merged, in: try town.context()) }
                == .honoreeMerged)
    }

    @Test func `an erased honoree is not corrected, merged, matched or erased again`() async throws {
        var town = Town()
        try town.register(one)
        try town.register(other)
        try town.append(try await request(&town))
        try town.append(try await confirm(&town))
        #expect(await code { try await request(&town) } == .honoreeErased)
        let state = try town.honoree(one)
        #expect(rejection { try MatchHonoree(keys: []).decide(given: state, in: try town.context()) } == .honoreeErased)
        #expect(
            rejection { try CorrectHonoree(name: "Lò Văn Mới").decide(given: state, in: try town.context()) }
                == .honoreeErased)
        let file = try await town.file(of: other, with: one)
        #expect(rejection { try MergeHonorees(into: one).decide(given: file, in: try town.context()) } == .honoreeErased)
    }
}
