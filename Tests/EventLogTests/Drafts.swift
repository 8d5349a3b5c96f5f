import Entry
import EventLog
import Foundation

/// Small events and requests for the tests of the log.
enum Drafts {
    static func event(
        id: UUID = UUID(),
        type: String = "Noted",
        stream: UUID = UUID(),
        subject: UUID? = nil,
        data: JSONObject = ["note": "một"],
        personal: [PersonalField] = []
    ) -> EventDraft {
        EventDraft(
            id: id, type: type, schema: 1, stream: StreamID(kind: "note", id: stream), subject: subject,
            on: Day(iso: "2026-03-02")!, actor: "tester", onBehalf: nil, cause: nil, rules: nil, data: data,
            personal: personal)
    }

    static func request(
        _ events: [EventDraft],
        id: RequestID = RequestID(UUID().uuidString)!,
        expecting: [Expectation] = [],
        blindKeys: [BlindEntry] = [],
        deadline: ContinuousClock.Instant? = nil
    ) -> AppendRequest {
        AppendRequest(id: id, events: events, expectations: expecting, blindKeys: blindKeys, deadline: deadline)
    }
}
