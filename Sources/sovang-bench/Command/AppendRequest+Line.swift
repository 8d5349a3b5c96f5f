import Entry
import EventLog
import Foundation

extension AppendRequest {
    /// Reads a request from one line: canonical JSON of its id and its events, each expected to begin its stream where
    /// it says so.
    init(line: String) throws {
        let request = try CanonicalJSON.decode(Array(line.utf8))
        guard let members = request.object, let id = members["id"]?.string.flatMap(RequestID.init),
            let events = members["events"]?.array
        else { throw BenchError("a request has the members id and events") }
        self.init(id: id, events: try events.map(EventDraft.init(json:)))
        for event in events {
            if event.object?["new"]?.bool == true, let stream = event.object?["stream"]?.string.flatMap(StreamID.init) {
                expectations.append(.stream(stream.id, version: -1))
            }
        }
    }
}

extension EventDraft {
    /// Reads a draft from its members, as a trial writes them.
    init(json: JSONValue) throws {
        guard let members = json.object, let id = members["id"]?.string.flatMap(UUID.init(canonical:)),
            let type = members["type"]?.string, let stream = members["stream"]?.string.flatMap(StreamID.init),
            let on = members["on"]?.string.flatMap(Day.init(iso:)), let data = members["data"]?.object,
            let personal = members["personal"]?.object
        else { throw BenchError("an event lacks a member") }
        self.init(
            id: id, type: type, stream: stream, subject: members["subject"]?.string.flatMap(UUID.init(canonical:)),
            on: on, actor: "trial", cause: members["cause"]?.string.flatMap(UUID.init(canonical:)), data: data,
            personal: personal.members.map { PersonalField(name: $0.key, value: $0.value) })
    }
}
