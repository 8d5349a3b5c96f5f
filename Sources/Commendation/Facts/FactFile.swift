public import Entry
public import Foundation

/// What is read before facts are recorded.
public struct FactFile: Sendable {
    /// What is known of each stream.
    public let streams: [UUID: FactState]

    /// The ids of all that is recorded and that a fact may name; `nil` if that was looked after elsewhere.
    public let known: Set<UUID>?

    /// Folds the entries of the streams that the facts belong to.
    public init(entries: some Sequence<EntryView>, known: Set<UUID>? = nil) throws(EventReadError) {
        var streams: [UUID: FactState] = [:]
        for entry in entries {
            var state = streams[entry.streamID] ?? FactState(id: entry.streamID)
            try state.apply(entry)
            streams[entry.streamID] = state
        }
        self.streams = streams
        self.known = known
    }

    /// Nothing is recorded yet in any of the streams.
    public init(known: Set<UUID>? = nil) {
        streams = [:]
        self.known = known
    }
}
