import Foundation
import Testing

@testable import Entry

struct EntryViewTests {
    private func expectAgreement(_ view: EntryView, _ envelope: Envelope, _ seed: Comment) throws {
        #expect(view.seq == envelope.seq && view.streamSeq == envelope.streamSeq && view.schema == envelope.schema, seed)
        #expect(view.id == envelope.id && view.stream == envelope.stream && view.streamID == envelope.stream.id, seed)
        #expect(view.subject == envelope.subject && view.cause == envelope.cause, seed)
        #expect(view.at == envelope.at && view.on == envelope.on, seed)
        #expect(view.type.string == envelope.type && view.streamKind.string == envelope.stream.kind, seed)
        #expect(view.log == envelope.log && view.actor == envelope.actor, seed)
        #expect(view.onBehalf == envelope.onBehalf && view.rules == envelope.rules, seed)
        #expect(view.commitments == envelope.sd, seed)
        #expect(try view.data() == envelope.data, seed)
        #expect(try view.envelope() == envelope, seed)
        for key: StaticString in ["award", "unit", "row", "on", "a", "", "absent"] {
            let value = envelope.data[key.description]
            #expect(view.text(key) == value?.string, seed)
            #expect(view.integer(key) == value?.integer, seed)
            #expect(view.flag(key) == value?.bool, seed)
            #expect(view.day(key) == value?.string.flatMap(Day.init(iso:)), seed)
            #expect(view.uuid(key) == value?.string.flatMap(UUID.init(canonical:)), seed)
            #expect(view.texts(key) == value?.strings, seed)
            #expect(try view.member(key.description) == value, seed)
        }
    }

    @Test func `a view says what the envelope says, wherever in a page it lies`() throws {
        Property.holds { random, seed in
            var page: [UInt8] = Array(repeating: .quote, count: random.number(0...20))
            var entries: [(Range<Int>, Envelope)] = []
            for _ in 0..<3 {
                let envelope = random.envelope()
                let start = page.count
                page += try envelope.encode()
                entries.append((start..<page.count, envelope))
            }
            for (range, envelope) in entries {
                try expectAgreement(try EntryView(page: page, range: range), envelope, seed)
            }
        }
    }

    @Test func `whatever bytes the envelope takes, the view takes and reads alike`() throws {
        var taken = 0
        Property.holds(rounds: 3_000) { random, seed in
            let bytes = random.damaged(try random.envelope().encode())
            let view = try? EntryView(bytes)
            if let view {
                // Of other bytes a view may say anything, but safely.
                _ = (view.actor, view.onBehalf, view.rules, view.log, view.commitments, view.text("award"), view.integer("row"))
                _ = (view.flag("a"), view.day("on"), view.uuid("unit"), view.texts("a"), view.stream, view.type.hashValue)
            }
            guard let envelope = try? Envelope(decoding: bytes) else { return }
            taken += 1
            try expectAgreement(try #require(view, seed), envelope, seed)
        }
        #expect(taken > 0)
    }

    @Test func `every beginning of an entry is refused`() throws {
        var random = SplitMix64(seed: 3)
        let bytes = try random.envelope().encode()
        for count in 0..<bytes.count {
            #expect(refusal { () throws(EntryError) in _ = try EntryView(page: bytes, range: 0..<count) } != nil, "\(count)")
        }
    }

    @Test func `a range outside the page is refused`() {
        for range in [0..<1, -1..<0, 5..<9] {
            #expect(refusal { () throws(EntryError) in _ = try EntryView(page: [], range: range) } == "missing-field")
        }
    }

    @Test func `types and values are compared with literals without being made into strings`() throws {
        var random = SplitMix64(seed: 4)
        var envelope = random.envelope()
        envelope.type = "ProposalSubmitted"
        envelope.data = ["award": "bang-khen", "count": -12, "public": true]
        let view = try EntryView(try envelope.encode())
        #expect(view.is("ProposalSubmitted") && !view.is("ProposalSubmitte") && !view.is("proposalSubmitted"))
        #expect(view.type == "ProposalSubmitted" && view.type != "ProposalReturned")
        let name =
            switch view.type {
            case "ProposalReturned": "returned"
            case "ProposalSubmitted": "submitted"
            default: "other"
            }
        #expect(name == "submitted")
        #expect(view.has("award", "bang-khen") && !view.has("award", "bang") && !view.has("count", "-12") && !view.has("x", ""))
        #expect(view.integer("count") == -12)
        #expect(view.flag("public") == true)
        #expect(Set([view.type, view.type]).count == 1)
    }
}
