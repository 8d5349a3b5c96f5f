package import Foundation

/// What an append has read, and on which its decision rests: it is refused if that has changed since.
package enum Expectation: Hashable, Sendable {
    /// The last `streamSeq` of a stream; −1 if the stream had no event.
    case stream(UUID, version: Int64)

    /// The last `seq` that concerned a subject; −1 if there was none.
    case subject(UUID, lastSeq: Int64)

    /// How many honorees a key of the blind index led to.
    case blindKey(BlindKey, honorees: Int)
}
