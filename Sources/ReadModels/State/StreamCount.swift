import Entry
import Foundation

/// Counts the events of every stream while a log is read from its beginning; nothing may be missing in between.
struct StreamCount {
    private struct Stream {
        let kind: String
        var events: Int64
    }

    private var streams: [UUID: Stream] = [:]
    /// The first position that was not seen yet.
    private(set) var position: Int64 = 0

    /// Takes the next events, up to a position.
    ///
    /// - Throws: ``ProjectionError`` `log-gap`, `stream-gap`.
    mutating func add(_ events: [LogEvent], before limit: Int64) throws {
        for event in events where event.view.seq < limit {
            let view = event.view
            guard view.seq == position else { throw ProjectionError.gap(expected: position, found: view.seq) }
            position += 1
            let expected = streams[view.streamID]?.events ?? 0
            guard view.streamSeq == expected else { throw ProjectionError.streamGap(view.streamID.text, expected: expected) }
            streams[view.streamID, default: Stream(kind: view.streamKind.string, events: 0)].events += 1
        }
    }

    /// How many events a stream has.
    func events(of id: UUID) -> Int64 { streams[id]?.events ?? 0 }

    /// The figures of all kinds.
    var tally: StreamTally {
        var tally = StreamTally()
        // The texts are ASCII of one length, so that their order is that of the octets, as in the database.
        let sorted = streams.map { (text: $0.key.text, id: $0.key, stream: $0.value) }.sorted { $0.text < $1.text }
        for (_, id, stream) in sorted { tally.add(stream.kind, id, events: stream.events) }
        return tally
    }
}
