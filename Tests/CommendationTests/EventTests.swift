import Commendation
import Entry
import Foundation
import Testing

struct EventTests {
    static func draft(_ event: some DomainEvent) -> EventDraft {
        event.draft(
            id: Example.id(8), stream: Example.id(7), subject: Example.id(900), on: Example.decided, actor: "standing-office",
            onBehalf: "chairman", cause: Example.id(9), rules: String(repeating: "ab", count: 32),
            personal: [PersonalField(name: "note", value: "ghi chú")])
    }

    static func url(of sample: EventSample) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/\(sample.fileName)")
    }

    @Test func `the registry and these events agree`() {
        #expect(EventRegistry.all.map(\.type) == EventSample.first.map(\.type))
        #expect(EventRegistry.all.map(\.schema) == EventSample.first.map(\.schema))
        #expect(EventRegistry.types.count == EventRegistry.all.count)
        #expect(EventRegistry.knows("AwardConferred", schema: 1))
        #expect(!EventRegistry.knows("AwardConferred", schema: 2))
    }

    @Test func `each released version has a frozen sample and each sample a version`() throws {
        let folder = Self.url(of: EventSample.first[0]).deletingLastPathComponent()
        let samples = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
        #expect(Set(samples) == Set(EventSample.all.map(\.fileName)))
    }

    @Test(arguments: EventSample.all)
    func `a frozen sample is read as the facts that were written`(sample: EventSample) throws {
        let event = sample.event
        let bytes = [UInt8](try Data(contentsOf: Self.url(of: sample)))
        let entry = try EntryView(bytes)
        #expect(AnyHashable(try EventRegistry.read(entry)) == AnyHashable(event), "scanned")
        let envelope = try Envelope(decoding: bytes)
        #expect(AnyHashable(try EventRegistry.read(envelope)) == AnyHashable(event), "decoded")
        #expect(envelope.data == event.data)
        #expect(envelope.stream.kind == type(of: event).streamKind.rawValue)
        #expect(EventFixture.written(event) == bytes, "what is written today")
    }

    @Test(arguments: EventSample.all)
    func `a required member that is missing or of another form is a typed failure`(sample: EventSample) throws {
        let registration = try #require(EventRegistry.all.first { $0.type == sample.type && $0.schema == sample.schema })
        #expect(sample.optional.isSubset(of: sample.event.data.keys), "a sample fills every member")
        for key in sample.event.data.keys where !sample.optional.contains(key) {
            var data = sample.event.data
            data[key] = .object([:])
            let fields = EventFields(type: sample.type, data)
            #expect(throws: EventReadError(.invalidMember, type: sample.type, member: key)) { try registration.read(fields) }
        }
    }

    @Test(arguments: EventSample.all)
    func `a member that may be absent is read as absent, and written back so`(sample: EventSample) throws {
        let registration = try #require(EventRegistry.all.first { $0.type == sample.type && $0.schema == sample.schema })
        for key in sample.optional {
            var data = sample.event.data
            data[key] = nil
            let event = try registration.read(EventFields(type: sample.type, data))
            #expect(event.data == data, "\(key)")
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
