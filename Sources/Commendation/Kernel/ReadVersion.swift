public import Foundation

/// What a decision rests on: an append must be refused if a later event came first.
public enum ReadVersion: Hashable, Sendable {
    /// A stream, with the position of its last event; −1 if it had none.
    case stream(UUID, version: Int64)

    /// The events about an honoree, with the `seq` of the last one; −1 if there was none.
    case subject(UUID, lastSeq: Int64)
}
