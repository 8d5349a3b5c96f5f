import Crypto
package import Entry
package import Foundation

/// What a demonstration takes from its request and not from the clock and from chance: the time, and the salts.
///
/// With it the same seed gives the same log byte for byte, however the batches fell. Only a log whose origin ends in
/// `/demo` accepts it, because predictable salts would let anyone guess what a commitment hides.
package struct DemoStamp: Hashable, Sendable {
    /// The time of the request's entries: not before that of the log's last entry, and not after the clock.
    package let at: Instant

    /// What the salts follow from, together with the event's id and the field's name.
    package let saltSeed: UInt64

    /// Makes a stamp.
    package init(at: Instant, saltSeed: UInt64) {
        self.at = at
        self.saltSeed = saltSeed
    }

    /// Whether a log of an origin accepts stamps.
    package static func isAccepted(by origin: String) -> Bool { origin.hasSuffix("/demo") }

    /// The salt of a field: 16 octets.
    package func salt(of event: UUID, field: String) -> [UInt8] {
        var hash = SHA256()
        withUnsafeBytes(of: saltSeed.bigEndian) { hash.update(bufferPointer: $0) }
        withUnsafeBytes(of: event.uuid) { hash.update(bufferPointer: $0) }
        hash.update(data: Array(field.utf8))
        return Array(hash.finalize().prefix(Disclosure.saltLength))
    }
}
