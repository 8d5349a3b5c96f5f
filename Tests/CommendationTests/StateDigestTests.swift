import Commendation
import Entry
import Foundation
import Testing

struct StateDigestTests {
    private static func digest(upTo: Int64) -> StateDigested {
        StateDigested(
            upTo: upTo, tables: ["unit": TableFigure(rows: 1, sha256: String(repeating: "0a", count: 32), version: 2)],
            streams: ["unit": StreamFigure(streams: 1, events: upTo, root: String(repeating: "0b", count: 32))])
    }

    private static func context(_ roles: Set<Role>) throws -> CommandContext {
        CommandContext(
            actor: Actor(id: "sovang", roles: roles), today: Example.today, catalogue: try RulePack.embedded().catalogue,
            ids: IdentifierSequence(at: Instant(microseconds: 0), random: (1, 2)))
    }

    /// A history whose last digest, at a position, tells of so many entries.
    private static func history(_ digests: [(seq: Int64, upTo: Int64)]) throws -> StateHistory {
        var history = StateHistory()
        for (version, one) in digests.enumerated() {
            let draft = digest(upTo: one.upTo).draft(
                id: Example.id(UInt64(version)), stream: StateHistory.stream, on: Example.today, actor: "sovang")
            let envelope = Envelope(
                draft, log: "x", seq: one.seq, streamSeq: Int64(version), at: Instant(microseconds: 0), commitments: [])
            try history.apply(try EntryView(try envelope.encode()))
        }
        return history
    }

    @Test func `a digest of something new is recorded in the one stream of the log, after the last one`() throws {
        let history = try Self.history([(seq: 10, upTo: 10)])
        let decided = try DigestState(Self.digest(upTo: 12)).decide(given: history, in: Self.context([.operator]))
        #expect(decided.events.map(\.type) == ["StateDigested"])
        #expect(decided.events[0].stream == StreamID(kind: "state", id: StateHistory.stream))
        #expect(decided.reads == [.stream(StateHistory.stream, version: 0)])
        #expect(try StateDigested(from: EventFields(type: "StateDigested", decided.events[0].data)) == Self.digest(upTo: 12))
    }

    @Test(arguments: [
        // Nothing but the last digest itself came after what it tells.
        (seq: Int64(10), upTo: Int64(10), asked: Int64(11), isNew: false), (10, 10, 10, false), (10, 10, 12, true),
        // Two entries came between the reading and the digest.
        (10, 8, 9, true), (10, 8, 11, true), (10, 8, 8, false), (10, 8, 7, false),
    ])
    func `nothing new is no digest`(seq: Int64, upTo: Int64, asked: Int64, isNew: Bool) throws {
        let history = try Self.history([(seq: 3, upTo: 2), (seq: seq, upTo: upTo)])
        #expect(history.covers(asked) == !isNew)
        let command = DigestState(Self.digest(upTo: asked))
        if isNew {
            #expect(try command.decide(given: history, in: Self.context([.operator])).events.count == 1)
        } else {
            let refusal = #expect(throws: Rejection.self) {
                try command.decide(given: history, in: Self.context([.operator]))
            }
            #expect(refusal?.code == .nothingChanged)
        }
    }

    @Test func `an empty log has nothing to tell, and the first entry is the first open one`() {
        #expect(StateHistory().covers(0))
        #expect(!StateHistory().covers(1))
        #expect(StateHistory().firstOpen == 0)
    }

    @Test func `what is open begins behind the last digest, or before it with what came in between`() throws {
        #expect(try Self.history([(seq: 10, upTo: 10)]).firstOpen == 11)
        #expect(try Self.history([(seq: 10, upTo: 8)]).firstOpen == 8)
    }

    @Test func `nobody who decides on awards records the state`() throws {
        let refusal = #expect(throws: Rejection.self) {
            try DigestState(Self.digest(upTo: 1)).decide(
                given: StateHistory(), in: Self.context([.standingOffice, .authority, .clerk]))
        }
        #expect(refusal?.code == .roleMissing)
    }

    @Test(arguments: ["", "0A", String(repeating: "0A", count: 32), String(repeating: "0g", count: 32)])
    func `a digest of another form is not read`(text: String) {
        #expect(TableFigure(json: ["rows": 1, "sha256": .string(text), "version": 1]) == nil)
        #expect(StreamFigure(json: ["streams": 1, "events": 1, "root": .string(text)]) == nil)
    }
}
