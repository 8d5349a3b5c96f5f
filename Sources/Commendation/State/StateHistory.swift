public import Entry
public import Foundation

/// The digests that a log holds of its own state.
public struct StateHistory: Hashable, Sendable {
    /// The one stream of a log in which they lie.
    public static let stream = UUID.v8(named: "state")

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The last digest.
    public private(set) var last: StateDigested?

    /// The position of the last digest in the log.
    public private(set) var lastSeq: Int64 = -1

    /// A log without digests.
    public init() {}

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        last = try StateDigested(entry)
        lastSeq = entry.seq
        version = entry.streamSeq
    }

    /// Whether the last digest tells all that the entries before a position come to: a digest changes no state itself.
    public func covers(_ position: Int64) -> Bool {
        guard let last else { return position == 0 }
        return position <= last.upTo || (lastSeq == last.upTo && position == lastSeq + 1)
    }

    /// The first position that no digest covers.
    public var firstOpen: Int64 {
        guard let last else { return 0 }
        return lastSeq == last.upTo ? lastSeq + 1 : last.upTo
    }
}
