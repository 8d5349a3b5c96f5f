import Entry
import Foundation
import Testing
import TransparencyLog

import enum EventLog.Expectation

@testable import EventLog

/// The pure heart of appending.
@Suite struct AdmissionTests {
    private let head = LogHead(size: 0, at: nil, root: .empty, epoch: 1)
    private let at = Instant(microseconds: 1_772_000_000_000_000)

    @Test func `each request sees the log as those before it leave it`() throws {
        var admission = Admission(Batch(after: head, frontier: Frontier(), at: at), facts: LogFacts())
        let stream = UUID()
        for version in Int64(-1)...1 {
            _ = try admission.admit(prepared([Drafts.event(stream: stream)], [.stream(stream, version: version)]))
        }
        #expect(throws: AppendError.streamMoved(stream, expected: 0, actual: 2)) {
            try admission.admit(prepared([Drafts.event(stream: stream)], [.stream(stream, version: 0)]))
        }
        #expect(admission.batch.streamSeqs == [0, 1, 2])
        #expect(admission.batch.next == 3)
    }

    @Test func `a refused request takes no position and leaves no trace`() throws {
        var admission = Admission(Batch(after: head, frontier: Frontier(), at: at), facts: LogFacts())
        let subject = UUID()
        #expect(throws: AppendError.self) {
            try admission.admit(
                prepared([Drafts.event(subject: subject), Drafts.event()], [.subject(subject, lastSeq: 4)]))
        }
        #expect(admission.batch.ids.isEmpty)
        _ = try admission.admit(prepared([Drafts.event(subject: subject)], [.subject(subject, lastSeq: -1)]))
        #expect(admission.batch.next == 1)
    }

    @Test func `the head of a batch is the root over its leaves`() throws {
        var admission = Admission(Batch(after: head, frontier: Frontier(), at: at), facts: LogFacts())
        _ = try admission.admit(prepared((0..<5).map { _ in Drafts.event() }, []))
        var frontier = Frontier()
        for leaf in admission.batch.leaves { frontier.append(.leaf(leaf)) }
        #expect(admission.batch.head(epoch: 1).root == frontier.root)
        #expect(try admission.batch.leaves.map { try Envelope(decoding: $0).seq } == [0, 1, 2, 3, 4])
    }

    @Test func `a retry counts an erased value as equal and another value not`() throws {
        let name = PersonalField(name: "name", value: "Vì Văn Thử")
        let draft = Drafts.event(personal: [name])
        var admission = Admission(Batch(after: head, frontier: Frontier(), at: at), facts: LogFacts())
        _ = try admission.admit(prepared([draft], []))
        let entry = try Envelope(decoding: admission.batch.leaves[0])
        let kept = [Int64(0): [Disclosure(salt: [UInt8](repeating: 1, count: 16), name: "name", value: "Vì Văn Thử")]]
        for (disclosures, value, same) in [
            (kept, "Vì Văn Thử" as JSONValue, true), (kept, "Khác", false), ([:], "Khác", true),
        ] {
            let record = RecordedRequest(first: 0, last: 0, commandDigest: nil, entries: [entry], disclosures: disclosures)
            var asked = draft
            asked.personal = [PersonalField(name: "name", value: value)]
            #expect(record.holds([asked]) == same)
        }
    }

    @Test func `the memory of recent streams is bounded and keeps what is asked for`() {
        var cache = GenerationCache<Int, Int>(capacity: 10)
        cache.remember(1, for: 1)
        for key in 100..<1_000 {
            cache.remember(key, for: key)
            #expect(cache.value(1) == 1)
        }
        #expect(cache.value(100) == nil)
    }

    private func prepared(_ events: [EventDraft], _ expectations: [Expectation]) throws -> PreparedRequest {
        try PreparedRequest(Drafts.request(events, expecting: expectations), origin: "test", kinds: nil) {
            [UInt8](repeating: 9, count: 16)
        }
    }
}
