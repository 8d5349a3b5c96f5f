package import Commendation
import Entry
package import Foundation
import TransparencyLog

/// How many events each stream has, as one figure for each kind of stream.
package struct StreamTally {
    private struct Kind {
        var frontier = Frontier()
        var events: Int64 = 0
    }

    private var kinds: [String: Kind] = [:]

    package init() {}

    /// Counts a stream; the streams of a kind come in the order of their ids.
    package mutating func add(_ kind: String, _ id: UUID, events: Int64) {
        let line = Self.line(id, events: events)
        kinds[kind, default: Kind()].frontier.append(TreeHash.leaf(line))
        kinds[kind, default: Kind()].events += events
    }

    /// The figures, by kind.
    package var figures: [String: StreamFigure] {
        kinds.mapValues { kind in
            StreamFigure(
                streams: Int64(kind.frontier.size), events: kind.events, root: Hexadecimal.text(kind.frontier.root.bytes))
        }
    }

    /// The leaf of one stream.
    package static func line(_ id: UUID, events: Int64) -> [UInt8] {
        Array("\(id.text) \(events)".utf8)
    }
}
