import Entry
import Foundation

/// What must be looked up before a batch is admitted.
struct WantedFacts: Sendable {
    private(set) var streams: Set<UUID> = []
    private(set) var subjects: Set<UUID> = []
    private(set) var blindKeys: Set<BlindKey> = []
    private(set) var requests: Set<RequestID> = []
    private(set) var events: Set<UUID> = []

    /// Gathers what a batch needs.
    ///
    /// - Parameter thorough: `false` for the first attempt, which takes requests and events to be new, and streams that
    ///   are expected to be new and are written to; `true` after the database has shown that one of them was not.
    init(_ requests: [PreparedRequest], thorough: Bool) {
        for prepared in requests {
            // Only the first event of a stream makes the unique index judge the claim that the stream is new.
            let written = thorough ? [] : Set(prepared.events.lazy.map(\.draft.stream.id))
            var claimedNew: Set<UUID> = []
            for expectation in prepared.request.expectations {
                switch expectation {
                case .stream(let id, version: -1) where written.contains(id): claimedNew.insert(id)
                case .stream(let id, _): streams.insert(id)
                case .subject(let id, _): subjects.insert(id)
                case .blindKey(let key, _): blindKeys.insert(key)
                }
            }
            for event in prepared.events where !claimedNew.contains(event.draft.stream.id) {
                streams.insert(event.draft.stream.id)
            }
            if thorough {
                self.requests.insert(prepared.request.id)
                events.formUnion(prepared.events.lazy.map(\.draft.id))
            }
        }
    }

    /// Whether nothing has to be looked up.
    var isEmpty: Bool {
        streams.isEmpty && subjects.isEmpty && blindKeys.isEmpty && requests.isEmpty && events.isEmpty
    }

    /// Leaves out what the appender remembers from the batches that it has written itself.
    mutating func leaveOut(streams knows: (UUID) -> Bool, subjects knowsSubject: (UUID) -> Bool) {
        streams = streams.filter { !knows($0) }
        subjects = subjects.filter { !knowsSubject($0) }
    }
}
