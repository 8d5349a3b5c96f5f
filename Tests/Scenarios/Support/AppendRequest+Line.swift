import Entry
import EventLog

extension AppendRequest {
    /// The request as one line of JSON, as the worker process reads it.
    var line: String {
        get throws {
            let events = events.map { draft in
                var members: JSONObject = [
                    "id": .string(draft.id.text), "type": .string(draft.type), "stream": .string(draft.stream.description),
                    "on": .string(draft.on.iso), "actor": .string(draft.actor), "data": .object(draft.data), "new": true,
                ]
                var personal = JSONObject()
                for field in draft.personal { personal[field.name] = field.value }
                members["personal"] = .object(personal)
                members["subject"] = draft.subject.map { .string($0.text) }
                members["cause"] = draft.cause.map { .string($0.text) }
                return JSONValue.object(members)
            }
            let bytes = try CanonicalJSON.encode(["id": .string(id.text), "events": .array(events)])
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
