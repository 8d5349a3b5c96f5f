import Foundation
import Testing

@testable import Entry

struct EntryTemplateTests {
    private let log = "sovang.example/Sơn La \"demo\""

    @Test func `a completed template is the encoded envelope, byte for byte`() throws {
        Property.holds(rounds: 500) { random, seed in
            let draft = random.draft(personal: random.number(0...3))
            let commitments = draft.personal.compactMap { try? Disclosure(salt: Array(0..<16), field: $0).commitment() }
            let template = try EntryTemplate(draft, log: log, commitments: commitments.shuffled(using: &random))
            for _ in 0..<3 {
                let seq = random.pick([0, 9, 10, CanonicalJSON.maximumInteger, Int64(random.number(0...1_000_000))])
                let streamSeq = random.pick([0, CanonicalJSON.maximumInteger, Int64(random.number(0...100))])
                let at = random.pick([random.instant(), .first, .last])
                let bytes = template.complete(at: at, seq: seq, streamSeq: streamSeq)
                let envelope = Envelope(draft, log: log, seq: seq, streamSeq: streamSeq, at: at, commitments: commitments)
                #expect(bytes == (try envelope.encode()), seed)
                #expect(bytes.count <= template.draftSize, seed)
            }
        }
    }

    @Test func `what the envelope refuses is refused before the lock is needed`() {
        var random = SplitMix64(seed: 1)
        let good = random.draft()
        let changes: [(String, (inout EventDraft) -> Void)] = [
            ("invalid-field", { $0.type = "lower" }), ("invalid-field", { $0.schema = 0 }), ("invalid-field", { $0.actor = "" }),
            ("invalid-field", { $0.stream = StreamID(kind: "A", id: $0.id) }), ("text-not-nfc", { $0.actor = "a\u{301}" }),
            ("text-not-nfc", { $0.data = ["a": .string("a\u{301}")] }),
            ("number-out-of-range", { $0.data = ["a": .integer(.max)] }),
            ("commitment-count", { $0.personal = [PersonalField(name: "name", value: "A")] }),
            ("entry-too-large", { $0.data = ["a": .string(String(repeating: "x", count: 40_000))] }),
        ]
        for (code, change) in changes {
            var draft = good
            change(&draft)
            #expect(refusal { () throws(EntryError) in _ = try EntryTemplate(draft, log: log, commitments: []) } == code)
        }
        #expect(refusal { () throws(EntryError) in _ = try EntryTemplate(good, log: log, commitments: []) } == nil)
        #expect(refusal { () throws(EntryError) in _ = try EntryTemplate(good, log: "", commitments: []) } == "invalid-field")
    }

    @Test func `data may be nested as deep in a template as in an envelope`() throws {
        var random = SplitMix64(seed: 2)
        var draft = random.draft()
        for depth in [62, 63] {
            var value: JSONValue = []
            for _ in 1..<depth { value = [value] }
            draft.data = ["a": value]
            let envelope = Envelope(draft, log: log, seq: 0, streamSeq: 0, at: .first, commitments: [])
            let code = depth == 62 ? nil : "too-deep"
            #expect(refusal { () throws(EntryError) in _ = try envelope.encode() } == code)
            #expect(refusal { () throws(EntryError) in _ = try EntryTemplate(draft, log: log, commitments: []) } == code)
        }
    }
}
