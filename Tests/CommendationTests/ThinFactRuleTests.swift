import Commendation
import Entry
import Foundation
import Testing

struct ThinFactRuleTests {
    private let day = Day(iso: "2026-03-02")!
    private let later = Day(iso: "2026-05-04")!
    private let stream = Example.id(50)

    private func refused(
        _ fact: any ThinFact, after before: [RecordedFact] = [], by actor: Actor = Example.office,
        _ texts: [String: String] = [:]
    ) throws -> Rejection.Code? {
        var town = Town()
        if !before.isEmpty { try town.record(RecordFacts(before)) }
        let given = try town.facts([stream])
        let context = try town.context(actor)
        return rejection { try RecordFacts(fact, stream: stream, texts: texts).decide(given: given, in: context) }
    }

    @Test func `a cluster comes with its members in one request, and only members have a result`() throws {
        var town = Town()
        let formed = ClusterFormed(
            kind: .cluster, clusterName: "Cụm thi đua số 1", year: 2026, level: .province, leader: Example.commune, count: 0)
        let command = RecordFacts.cluster(formed, members: [Example.commune, Example.school])
        #expect(command.streams == [try #require(formed.naturalStream)])
        try town.record(command)
        #expect(town.journal.entries.count == 3)
        #expect(try ClusterFormed(town.journal.entries[0]).count == 2)
        let id = command.streams[0]
        let context = try town.context()
        let given = try town.facts([id])
        func refused(_ fact: any ThinFact) -> Rejection.Code? {
            rejection { try RecordFacts(fact, stream: id).decide(given: given, in: context) }
        }
        #expect(refused(ClusterJoined(unit: Example.school)) == .repeatedInList)
        #expect(refused(ClusterRanked(unit: Example.id(3), rank: 1)) == .notAMember)
        #expect(refused(ClusterRanked(unit: Example.school, rank: 0)) == .numberOutOfRange)
        let results = [Example.school, Example.commune].enumerated().map { index, unit in
            RecordedFact(ClusterRanked(unit: unit, rank: index + 1), stream: id)
        }
        try town.record(RecordFacts(results))
        let again = try town.facts([id])
        #expect(rejection { try RecordFacts([results[0]]).decide(given: again, in: context) } == .repeatedInList)
        var same = formed
        same.deputy = Example.commune
        #expect(
            rejection { try RecordFacts(same, stream: Example.id(51)).decide(given: FactFile(), in: context) } == .repeatedInList)
    }

    @Test func `nothing follows in the stream of another kind`() throws {
        #expect(try refused(MovementEnded(date: later), after: [ThinFactTests.directive]) == .factMissing)
    }

    @Test func `nothing comes before what it belongs to, nor after the end but a review`() throws {
        #expect(try refused(MovementEnded(date: day.adding(days: -1)), after: [ThinFactTests.movement]) == .beforePreviousStep)
        let ended = [ThinFactTests.movement, RecordedFact(MovementEnded(date: later), stream: stream)]
        #expect(try refused(MovementReviewed(stage: .final, date: later), after: ended) == nil)
        #expect(try refused(MovementEnded(date: later), after: ended) == .factClosed)
    }

    @Test func `numbers and days that cannot be are refused`() throws {
        #expect(
            try refused(CongressHeld(date: later, delegates: 10, women: 11), after: [ThinFactTests.congress]) == .numberOutOfRange
        )
        #expect(try refused(CongressHeld(date: later, delegates: 0), after: [ThinFactTests.congress]) == .numberOutOfRange)
        #expect(
            try refused(
                CongressPlanned(level: .province, from: later, until: day), after: []) == .daysReversed)
        #expect(
            try refused(TrainingGiven(unit: Example.commune, date: day, participants: 0, topic: "X")) == .numberOutOfRange)
        #expect(
            try refused(DirectiveIssued(number: "1", body: "X", date: later, title: "Y", due: day)) == .daysReversed)
        #expect(
            try refused(DirectiveIssued(number: "1", body: "X", date: Day(iso: "1912-01-01")!, title: "Y")) == .dayOutOfRange)
        #expect(try refused(DirectiveIssued(number: "", body: "X", date: day, title: "Y")) == .textMissing)
        #expect(
            try refused(DirectiveIssued(number: "1", body: "X", date: day, title: "Y", implements: stream)) == .repeatedInList)
        #expect(
            try refused(EmulationRegistered(year: 2031, unit: Example.commune, targets: [], date: day)) == .numberOutOfRange)
        #expect(
            try refused(EmulationRegistered(year: 2026, unit: Example.commune, targets: ["KHEN"], date: day)) == .unknownAward)
        #expect(
            try refused(StaffAssigned(unit: Example.commune, from: day, birthBand: "1985"), ["name": "Lò Văn X"])
                == .numberOutOfRange)
        #expect(
            try refused(StaffAssigned(unit: Example.commune, from: day, since: 2031), ["name": "Lò Văn X"]) == .numberOutOfRange)
        #expect(
            try refused(ModelStageReached(stage: .fostered, date: later, places: 3), after: [ThinFactTests.model])
                == .memberUnexpected)
        #expect(
            try refused(ListImported(list: "units", rows: 3, added: 2, repeated: 1, refused: 1, warned: 0)) == .numberOutOfRange)
        #expect(try refused(ComplaintLodged(date: day), ["complainant": "Lò Văn X"]) == .textMissing)
    }

    @Test func `an officer records for the own unit only, the office for every unit`() throws {
        let training = TrainingGiven(unit: Example.commune, date: day, participants: 60, topic: "Nghị định 152")
        #expect(try refused(training, by: Example.officer) == nil)
        #expect(try refused(training, by: Example.otherOfficer) == .otherUnit)
        #expect(try refused(training) == nil)
        #expect(try refused(training, by: Example.chairman) == .roleMissing)
        let held = CongressHeld(date: later, delegates: 100)
        #expect(try refused(held, after: [ThinFactTests.congress], by: Example.officer) == nil)
        #expect(try refused(held, after: [ThinFactTests.congress], by: Example.otherOfficer) == .otherUnit)
        let file = ListImported(list: "units", rows: 0, added: 0, repeated: 0, refused: 0, warned: 0)
        #expect(try refused(file, by: Example.officer) == nil)
        let central = MovementLaunched(
            movementName: "X", level: .central, scope: .nation, method: .regular, content: .general, from: day)
        #expect(try refused(central, by: Example.officer) == .otherUnit)
        #expect(try refused(DenunciationReceived(date: day), by: Example.officer) == .roleMissing)
        let answer = ComplaintResolved(outcome: .rejected, date: later)
        #expect(try refused(answer, after: [ThinFactTests.complaint], by: Example.chairman) == nil)
        #expect(try refused(answer, after: [ThinFactTests.complaint], by: Example.clerk) == .roleMissing)
    }

    @Test func `a denunciation leaves a day and an outcome in the log, and no word`() throws {
        var town = Town()
        try town.record(RecordFacts([ThinFactTests.denunciation]))
        try town.record(RecordFacts(DenunciationConcluded(outcome: .upheld, number: "12/KL-TTr", date: later), stream: stream))
        let drafts = try RecordFacts([ThinFactTests.denunciation]).decide(given: FactFile(), in: try town.context()).events
        #expect(drafts[0].data == ["date": "2026-03-02"])
        #expect(drafts[0].personal.isEmpty)
        #expect(
            town.journal.entries.map(\.subject) == [Example.id(900), Example.id(900)], "the answer is about the same honoree")
    }

    @Test func `of a refused cell that is secret or cannot be read nothing is kept`() {
        #expect(RowRefused.value(of: "31/02/2026") == "31/02/2026")
        #expect(RowRefused.value(of: "Tối mật: Lò Văn X") == nil)
        #expect(RowRefused.value(of: "a\u{0}b") == nil)
        #expect(RowRefused.value(of: " ") == nil)
        #expect(RowRefused.value(of: String(repeating: "a", count: 3_000))?.count == 2_000)
    }

    @Test func `a list is looked at row by row, and the whole is refused for its first wrong row`() throws {
        let good = TrainingGiven(unit: Example.commune, date: day, participants: 60, topic: "A")
        var bad = good
        bad.topic = ""
        var none = good
        none.participants = 0
        let command = RecordFacts([
            RecordedFact(good, stream: Example.id(1), row: 2), RecordedFact(bad, stream: Example.id(2), row: 3),
            RecordedFact(none, stream: Example.id(3), row: 4), RecordedFact(good, stream: Example.id(1), row: 5),
        ])
        let context = try Example.context(Example.office, on: Example.today)
        let found = command.review(given: FactFile(), in: context)
        #expect(found.map(\.row) == [3, 4, 5])
        #expect(found.map(\.code) == [.textMissing, .numberOutOfRange, .factExists])
        #expect(rejection { try command.decide(given: FactFile(), in: context) } == .textMissing)
        #expect(rejection { try RecordFacts([]).decide(given: FactFile(), in: context) } == .listEmpty)
        let many = (1...2_001).map { RecordedFact(good, stream: Example.id(UInt64($0))) }
        #expect(rejection { try RecordFacts(many).decide(given: FactFile(), in: context) } == .listTooLong)
    }

    @Test func `the stream of a fact follows from what it says, wherever that tells it from every other`() {
        let directive = DirectiveIssued(number: "41-CT/TW", body: "Ban Bí thư", date: day, title: "A")
        var other = directive
        other.title = "B"
        #expect(directive.naturalStream == other.naturalStream, "the title tells nothing apart")
        other.number = "42-CT/TW"
        #expect(directive.naturalStream != other.naturalStream)
        #expect(DenunciationReceived(date: day).naturalStream == nil)
        let opening = ThinFactTests.cases.filter { type(of: $0.fact.fact).place == .opens }
        #expect(
            opening.filter { $0.fact.fact.naturalStream == nil }.map(\.testDescription) == [
                "ModelFound", "StaffAssigned", "ComplaintLodged", "DenunciationReceived", "ListImported",
            ])
        #expect(Set(opening.compactMap(\.fact.fact.naturalStream)).count == 8)
    }
}
