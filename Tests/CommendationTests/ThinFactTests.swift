import Commendation
import Entry
import Foundation
import Testing

struct ThinFactTests {
    private let day = Day(iso: "2026-03-02")!
    private let stream = Example.id(50)

    /// One fact of each type that goes in, with what must stand before it in its stream.
    struct Case: Sendable, CustomTestStringConvertible {
        let before: [RecordedFact]
        let fact: RecordedFact
        var testDescription: String { type(of: fact.fact).type }

        init(_ fact: RecordedFact, after before: RecordedFact...) {
            self.before = before
            self.fact = fact
        }
    }

    private static let day = Day(iso: "2026-03-02")!
    private static let later = Day(iso: "2026-05-04")!
    private static let stream = Example.id(50)

    private static func fact(
        _ fact: any ThinFact, subject: UUID? = nil, _ texts: [String: String] = [:]
    ) -> RecordedFact {
        RecordedFact(fact, stream: stream, subject: subject, texts: texts)
    }

    static let movement = fact(
        MovementLaunched(
            movementName: "Chung sức xây dựng nông thôn mới", unit: Example.commune, level: .unit, scope: .locality,
            method: .thematic, content: .newRural, from: day, until: Day(iso: "2030-12-31")!, number: "15/KH-UBND"))
    static let cluster = fact(
        ClusterFormed(kind: .block, clusterName: "Khối các cơ quan Đảng", year: 2026, level: .province, count: 1))
    static let member = fact(ClusterJoined(unit: Example.school))
    static let model = fact(
        ModelFound(kind: .individual, unit: Example.commune, content: .economy, date: day), subject: Example.id(900),
        ["name": "Lò Văn Mẫu"])
    static let congress = fact(
        CongressPlanned(
            level: .unit, unit: Example.commune, from: Day(iso: "2021-01-01")!, until: Day(iso: "2025-12-31")!,
            number: "88/KH-UBND"))
    static let directive = fact(
        DirectiveIssued(number: "293-KH/TU", body: "Tỉnh ủy Sơn La", date: day, title: "Thực hiện Chỉ thị 41-CT/TW", due: later))
    static let regulation = fact(
        RegulationAdopted(number: "36/2017/QĐ-UBND", body: "UBND tỉnh", date: Day(iso: "2017-11-28")!, title: "Quy chế"))
    static let staff = fact(
        StaffAssigned(unit: Example.commune, from: day, birthBand: "1980", since: 2011),
        ["name": "Lò Thị Mẫu", "post": "Văn phòng"])
    static let complaint = fact(
        ComplaintLodged(decision: Example.id(6), date: day), ["complainant": "Lò Văn Mẫu", "content": "Thiếu tên"])
    static let denunciation = fact(DenunciationReceived(date: day), subject: Example.id(900))
    static let file = fact(
        ListImported(list: "proposals", rows: 500, added: 494, repeated: 0, refused: 6, warned: 3), ["file": "danh-sach.csv"])

    static let cases: [Case] = [
        Case(movement), Case(fact(MovementReviewed(stage: .final, date: later, participants: 300)), after: movement),
        Case(fact(MovementEnded(date: later)), after: movement),
        Case(fact(EmulationRegistered(year: 2026, unit: Example.commune, targets: ["LDTT"], date: day))), Case(cluster),
        Case(member, after: cluster), Case(fact(ClusterRanked(unit: Example.school, rank: 1)), after: cluster, member),
        Case(model), Case(fact(ModelStageReached(stage: .replicated, date: later, places: 14)), after: model), Case(congress),
        Case(fact(CongressHeld(date: later, delegates: 100, women: 40, minority: 60)), after: congress), Case(directive),
        Case(fact(DirectiveActedOn(unit: Example.commune, kind: .plan, number: "9-KH/ĐU", date: later)), after: directive),
        Case(regulation), Case(fact(RegulationAmended(by: "05/2026/QĐ-UBND", date: later)), after: regulation),
        Case(fact(TrainingGiven(unit: Example.commune, date: day, participants: 60, topic: "Nghị định 152"))), Case(staff),
        Case(fact(StaffReleased(until: later)), after: staff),
        Case(fact(DraftCommented(draft: "Luật sửa đổi", unit: Example.commune, date: day, number: "9/CV"), ["text": "Nhất trí"])),
        Case(complaint), Case(fact(ComplaintResolved(outcome: .upheld, number: "7/QĐ", date: later)), after: complaint),
        Case(denunciation), Case(fact(DenunciationConcluded(outcome: .rejected, date: later)), after: denunciation), Case(file),
        Case(fact(RowRefused(row: 34, column: "date", code: "day-unreadable"), ["value": "31/02/2026"]), after: file),
    ]

    @Test func `every type of fact is tried here`() {
        #expect(Self.cases.map { type(of: $0.fact.fact).type } == ThinFacts.all.map { $0.type })
        for type in ThinFacts.all { #expect(ThinFacts.type(named: type.type) == type) }
    }

    @Test(arguments: cases)
    func `a fact is recorded once in its place, on its own day`(item: Case) throws {
        var town = Town()
        if !item.before.isEmpty { try town.record(RecordFacts(item.before)) }
        let command = RecordFacts([item.fact])
        let decided = try command.decide(given: try town.facts([Self.stream]), in: try town.context())
        #expect(decided.events.map(\.type) == [item.testDescription])
        #expect(decided.events[0].data == item.fact.fact.data)
        #expect(decided.events[0].stream.kind == type(of: item.fact.fact).streamKind.rawValue)
        #expect(decided.events[0].on == item.fact.fact.day ?? Example.today)
        #expect(Set(decided.events[0].personal.map(\.name)) == Set(item.fact.texts.keys))
        #expect(decided.reads == [.stream(Self.stream, version: Int64(item.before.count) - 1)])
        try town.append(decided)
        let again = try town.facts([Self.stream])
        #expect(again.streams[Self.stream]?.version == Int64(item.before.count))
        let context = try town.context()
        switch type(of: item.fact.fact).place {
        case .opens: #expect(rejection { try command.decide(given: again, in: context) } == .factExists)
        case .closes: #expect(rejection { try command.decide(given: again, in: context) } == .factClosed)
        case .follows, .followsAlways: break
        }
    }

    @Test(arguments: cases)
    func `together with what it follows it names that as its cause`(item: Case) throws {
        let decided = try RecordFacts(item.before + [item.fact]).decide(
            given: FactFile(), in: try Example.context(Example.office, on: Example.today))
        #expect(decided.events.count == item.before.count + 1)
        #expect(decided.reads == [.stream(Self.stream, version: -1)])
        #expect(decided.events[0].cause == nil)
        #expect(decided.events.dropFirst().allSatisfy { $0.cause == decided.events[0].id })
    }

    @Test(arguments: cases)
    func `alone without what it follows, in the future, or by an auditor it is refused`(item: Case) throws {
        let office = try Example.context(Example.office, on: Example.today)
        let command = RecordFacts([item.fact])
        if !item.before.isEmpty { #expect(rejection { try command.decide(given: FactFile(), in: office) } == .factMissing) }
        var town = Town()
        if !item.before.isEmpty { try town.record(RecordFacts(item.before)) }
        let given = try town.facts([Self.stream])
        let auditor = try Example.context(Example.auditor, on: Example.today)
        #expect(rejection { try command.decide(given: given, in: auditor) } == .roleMissing)
        guard let day = item.fact.fact.day else { return }
        var yesterday = office
        yesterday.today = day.adding(days: -1)
        yesterday.on = yesterday.today
        #expect(rejection { try command.decide(given: given, in: yesterday) } == .dayInFuture)
    }

    @Test(arguments: cases)
    func `a text that is missing, hidden, secret or not of it is refused`(item: Case) throws {
        let office = try Example.context(Example.office, on: Example.today)
        var town = Town()
        if !item.before.isEmpty { try town.record(RecordFacts(item.before)) }
        let given = try town.facts([Self.stream])
        func refused(_ change: (inout RecordedFact) -> Void) -> Rejection.Code? {
            var fact = item.fact
            change(&fact)
            return rejection { try RecordFacts([fact]).decide(given: given, in: office) }
        }
        #expect(refused { $0.texts["denouncer"] = "Lò Văn Mẫu" } == .memberUnexpected)
        for text in type(of: item.fact.fact).texts {
            if text.isRequired { #expect(refused { $0.texts[text.name] = nil } == .textMissing) }
            #expect(refused { $0.texts[text.name] = "a\u{0}b" } == .textNotPlain)
            #expect(refused { $0.texts[text.name] = "Tối mật" } == .stateSecret)
            #expect(refused { $0.texts[text.name] = String(repeating: "a", count: text.limit + 1) } == .textTooLong)
        }
        switch type(of: item.fact.fact).subject {
        case .none: #expect(refused { $0.subject = Example.id(1) } == .memberUnexpected)
        case .optional: #expect(refused { $0.subject = nil } == nil)
        case .required: #expect(refused { $0.subject = nil } == .textMissing)
        }
    }

    @Test(arguments: cases)
    func `a fact is read from its members as a door gets them, and no member is lost`(item: Case) throws {
        let fact = item.fact.fact
        #expect(AnyHashable(try ThinFacts.read(type: item.testDescription, data: fact.data)) == AnyHashable(fact))
        var more = fact.data
        more["denouncer"] = "Lò Văn Mẫu"
        #expect(throws: EventReadError(.invalidMember, type: item.testDescription, member: "denouncer")) {
            try ThinFacts.read(type: item.testDescription, data: more)
        }
    }

    @Test(arguments: cases)
    func `what a fact names must be known`(item: Case) throws {
        var town = Town()
        if !item.before.isEmpty { try town.record(RecordFacts(item.before)) }
        let office = try Example.context(Example.office, on: Example.today)
        let given = try town.facts([Self.stream], known: [])
        let names = !item.fact.fact.references.isEmpty || item.fact.subject != nil
        let code = rejection { try RecordFacts([item.fact]).decide(given: given, in: office) }
        #expect((code == nil) == !names)
        let known = Set(item.fact.fact.references.map(\.id) + [item.fact.subject].compactMap(\.self))
        let all = try town.facts([Self.stream], known: known)
        #expect(rejection { try RecordFacts([item.fact]).decide(given: all, in: office) } == nil)
    }

    @Test func `a proposal's own events are no thin facts`() {
        #expect(throws: EventReadError(.unknownType, type: "AwardConferred")) {
            try ThinFacts.read(type: "AwardConferred", data: [:])
        }
    }
}
