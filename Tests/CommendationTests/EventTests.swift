import Commendation
import Entry
import Foundation
import Testing

struct EventTests {
    /// One event of each type with every member filled; the samples hold the same facts.
    static let events: [any DomainEvent] = [
        RulePackAdopted(pack: "vn-awards", hash: String(repeating: "ab", count: 32), from: Day(iso: "2026-10-01")!),
        UnitRegistered(
            code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", parent: Example.id(3),
            from: Day(iso: "2025-07-01")!, until: Day(iso: "2030-12-31")!, predecessors: ["03652", "03655"]),
        HonoreeRegistered(kind: .household, unit: Example.id(3)),
        HonoreeMatched(keys: [.identity, .nameBirthUnit], proposal: Example.id(1)),
        SubmissionMade(
            number: "12/TTr-UBND", date: Example.submitted, unit: Example.id(3), to: Example.id(4), count: 500,
            list: String(repeating: "cd", count: 32), period: "2026"),
        ProposalSubmitted(
            submission: Example.id(5), row: 17, award: "BK_BT", meritKind: .sudden, kind: .individual, unit: Example.id(3),
            achievementFrom: Day(iso: "2026-01-01")!, achievementTo: Day(iso: "2026-12-31")!),
        ProposalReceived(),
        ProposalReturned(reasons: [.minutesMissing, .other], until: Day(iso: "2026-12-01")!),
        ProposalResubmitted(award: "LDTT", achievementFrom: Day(iso: "2025-09-01")!, achievementTo: Day(iso: "2026-05-31")!),
        ProposalWithdrawn(reason: .honoreeDeclines),
        ProposalAppraised(outcome: .cannotBeComputed, findings: ["art-24.1", "art-5.2"]),
        DecisionIssued(
            body: "UBND-14", bodyKind: .provinceChairman, number: "1196", symbol: "QĐ-UBND", year: 2026, date: Example.decided,
            signer: "Nguyễn Đình Mẫu", post: "Chủ tịch UBND tỉnh", count: 23, list: String(repeating: "ef", count: 32)),
        AwardConferred(decision: Example.id(6), award: "BK_BT", number: "1196/QĐ-UBND", date: Example.decided),
        ProposalNotApproved(reason: .votesMissing),
        ResultNotified(notice: "7/TB-SNV", date: Example.decided),
        DecisionPublished(place: "sonla.gov.vn", date: Example.decided),
        ConferralPublished(decision: Example.id(6)),
        DecisionAnnulled(
            ground: .standardNotMet, by: "1500/QĐ-UBND", date: Example.today, count: 2, list: String(repeating: "01", count: 32)),
        AwardAnnulled(decision: Example.id(6), ground: .unlawfulProcedure),
    ]

    static func draft(_ event: some DomainEvent) -> EventDraft {
        event.draft(
            id: Example.id(8), stream: Example.id(7), subject: Example.id(900), on: Example.decided, actor: "standing-office",
            onBehalf: "chairman", cause: Example.id(9), rules: String(repeating: "ab", count: 32),
            personal: [PersonalField(name: "note", value: "ghi chú")])
    }

    static func sampleURL(_ type: String, _ schema: Int) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/\(type).\(schema).json")
    }

    @Test func `the registry and these events agree`() {
        #expect(EventRegistry.all.map(\.type) == Self.events.map { type(of: $0).type })
        #expect(EventRegistry.all.map(\.schema) == Self.events.map { type(of: $0).schema })
        #expect(EventRegistry.types.count == EventRegistry.all.count)
        #expect(EventRegistry.knows("AwardConferred", schema: 1))
        #expect(!EventRegistry.knows("AwardConferred", schema: 2))
    }

    @Test func `each released version has a frozen sample and each sample a version`() throws {
        let folder = Self.sampleURL("X", 1).deletingLastPathComponent()
        let samples = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
        #expect(Set(samples) == Set(EventRegistry.all.map { "\($0.type).\($0.schema).json" }))
    }

    @Test(arguments: events.indices)
    func `a frozen sample is read as the facts that were written`(index: Int) throws {
        let event = Self.events[index]
        let bytes = [UInt8](try Data(contentsOf: Self.sampleURL(type(of: event).type, type(of: event).schema)))
        let entry = try EntryView(bytes)
        #expect(AnyHashable(try EventRegistry.read(entry)) == AnyHashable(event), "scanned")
        let envelope = try Envelope(decoding: bytes)
        #expect(AnyHashable(try EventRegistry.read(envelope)) == AnyHashable(event), "decoded")
        #expect(envelope.data == event.data)
        #expect(envelope.stream.kind == type(of: event).streamKind.rawValue)
        #expect(EventFixture.written(event) == bytes, "what is written today")
    }

    @Test(arguments: events.indices)
    func `a required member that is missing or of another form is a typed failure`(index: Int) throws {
        let event = Self.events[index]
        let optional: Set<String> = [
            "until", "unit", "proposal", "number", "to", "period", "award", "achievementFrom", "achievementTo", "parent",
            "predecessors",
            "bodyKind",
        ]
        let required = event.data.keys.filter { !optional.contains($0) }
        for key in required {
            var data = event.data
            data[key] = .object([:])
            let fields = EventFields(type: type(of: event).type, data)
            #expect(throws: EventReadError(.invalidMember, type: type(of: event).type, member: key)) {
                try EventRegistry.all[index].read(fields)
            }
        }
    }

    @Test func `an unknown type or version is told apart, and nothing is guessed`() throws {
        var envelope = Envelope(
            Self.draft(ProposalReceived()), log: "x", seq: 0, streamSeq: 0, at: Instant(microseconds: 0), commitments: [])
        envelope.schema = 2
        #expect(throws: EventReadError(.unknownSchema, type: "ProposalReceived")) { try EventRegistry.read(envelope) }
        #expect(throws: EventReadError(.unknownSchema, type: "ProposalReceived")) { try ProposalReceived(envelope) }
        envelope.type = "ProposalEaten"
        #expect(throws: EventReadError(.unknownType, type: "ProposalEaten")) { try EventRegistry.read(envelope) }
        #expect(throws: EventReadError(.otherType, type: "ProposalEaten")) { try ProposalReceived(envelope) }
        let failure = EventReadError(.unknownType, type: "ProposalEaten")
        #expect(
            "\(failure)"
                == "unknown-event-type: The event type ProposalEaten is not known. Install the version of the program that wrote it, or a newer one."
        )
    }

    @Test func `a stream that does not begin with the submission is refused`() throws {
        var state = ProposalState(id: Example.id(1))
        #expect(throws: EventReadError(.outOfOrder, type: "ProposalReceived")) {
            try state.apply(.received(ProposalReceived()), honoree: nil, on: Example.submitted, version: 0)
        }
    }
}

/// The bytes that an event has in an entry with fixed surroundings.
enum EventFixture {
    static func written(_ event: any DomainEvent) -> [UInt8]? {
        let draft = EventTests.draft(event)
        let commitment = try? Disclosure(salt: Array(0..<16), field: draft.personal[0]).commitment()
        let envelope = Envelope(
            draft, log: "sovang.test/son-la/demo", seq: 41, streamSeq: 2, at: Instant(rfc3339: "2026-11-24T01:50:51.000000Z")!,
            commitments: [commitment].compactMap(\.self))
        return try? envelope.encode()
    }
}
