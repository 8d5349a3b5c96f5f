import Commendation
import Entry
import Testing

@testable import Service

struct PageTierTests {
    private static func event(_ type: String, _ data: JSONObject = [:]) -> BookEvent {
        BookEvent(
            sequence: 1, type: type, on: Day(iso: "2026-11-24")!, at: Instant(rfc3339: "2026-11-24T01:50:51.000000Z")!,
            actor: "officer-01", onBehalf: nil, rules: nil, data: data, personal: [])
    }

    private static func stretches(_ events: [BookEvent]) -> [String] {
        ProposalTiers(events).stretches.map { stretch in
            "\(stretch.tier.map(String.init) ?? "after") \(stretch.level?.rawValue ?? "-") \(stretch.events)"
        }
    }

    @Test func `a life in one tier is one stretch and what follows the result another`() {
        let events = [
            Self.event("ProposalSubmitted", ["level": "province"]), Self.event("ProposalReceived"),
            Self.event("AwardConferred"), Self.event("ConferralPublished"), Self.event("AwardDelivered"),
        ]
        #expect(Self.stretches(events) == ["1 province 0..<3", "after - 3..<5"])
    }

    @Test func `a forwarded proposal that comes back and goes up again has a stretch for each way`() {
        let events = [
            Self.event("ProposalSubmitted", ["level": "province"]), Self.event("ProposalAppraised", ["tier": 1]),
            Self.event("ProposalForwarded", ["tier": 2, "level": "ministry"]), Self.event("ProposalReceived", ["tier": 2]),
            Self.event("AnswerReceived", ["tier": 2, "level": "ministry", "answer": "sent-back"]),
            Self.event("ProposalRejudged"), Self.event("ProposalForwarded", ["tier": 2, "level": "ministry"]),
            Self.event("AnswerReceived", ["tier": 2, "level": "ministry", "answer": "not-approved"]),
            Self.event("ResultNotified"), Self.event("ProposalRetitled"),
        ]
        #expect(
            Self.stretches(events) == [
                "1 province 0..<2", "2 ministry 2..<5", "1 province 5..<6", "2 ministry 6..<8", "after - 8..<10",
            ])
    }

    @Test func `a proposal of an old log without levels still has its tier`() {
        #expect(Self.stretches([Self.event("ProposalSubmitted"), Self.event("ProposalRejudged")]) == ["1 - 0..<2"])
        #expect(Self.stretches([]).isEmpty)
    }
}
