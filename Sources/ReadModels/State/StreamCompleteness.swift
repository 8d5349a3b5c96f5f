package import Commendation
import Entry
package import EventLog
package import Foundation

/// Whether a stream has all the events that a digest of the state counted.
///
/// A digest holds one root for each kind of stream. The root of what is present is counted from the entries; if both are the
/// same, the number of events of every stream of the kind is the one that was counted then.
package struct StreamCompleteness: Hashable, Sendable {
    /// The kind of the stream.
    package let kind: String
    /// How many entries the digest tells of.
    package let upTo: Int64
    /// How many events of the stream are among them.
    package let before: Int64
    /// How many came later.
    package let after: Int64
    /// How many streams of the kind are present.
    package let streams: Int64
    /// The root that was logged; nil if the digest knows no such kind.
    package let logged: String?
    /// The root of what is present; nil if there is no such kind.
    package let present: String?

    /// Whether the streams of the kind are as they were counted.
    package var isWhole: Bool { logged == present }

    /// Reads the log from its beginning and counts.
    ///
    /// - Throws: ``ProjectionError`` `log-gap`, `stream-gap`, `unknown-stream`.
    package static func check(
        _ id: UUID, against digest: StateDigested, in log: any EventLog, pageSize: Int = 10_000
    ) async throws -> StreamCompleteness {
        guard let first = try await log.readStream(id, from: 0, limit: 1).first else {
            throw ProjectionError.unknownStream(id.text)
        }
        let kind = first.streamKind.string
        var count = StreamCount()
        var reader = EventReader(log, pageSize: pageSize)
        defer { reader.stop() }
        while count.position < digest.upTo {
            try Task.checkCancellation()
            try count.add(try await reader.events(from: count.position, before: digest.upTo), before: digest.upTo)
        }
        let before = count.events(of: id)
        var after: Int64 = 0
        while true {
            let page = try await log.readStream(id, from: before + after, limit: 1_000)
            if page.isEmpty { break }
            after += Int64(page.count)
        }
        let figure = count.tally.figures[kind]
        return StreamCompleteness(
            kind: kind, upTo: digest.upTo, before: before, after: after, streams: figure?.streams ?? 0,
            logged: digest.streams[kind]?.root, present: figure?.root)
    }
}
