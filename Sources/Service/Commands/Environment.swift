package import Entry
package import Foundation

/// What the service takes from the outside world: the time and randomness.
///
/// Tests put their own in.
package struct Environment: Sendable {
    /// The time, UTC, in microseconds.
    package var now: @Sendable () -> Instant
    /// 128 fresh random bits.
    package var random: @Sendable () -> (UInt64, UInt64)

    /// An environment of its own clock and randomness.
    package init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> (UInt64, UInt64)) {
        self.now = now
        self.random = random
    }

    /// The system's clock and its cryptographic generator.
    package static let system = Environment(
        now: { Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down))) },
        random: { (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)) })

    /// A new UUIDv7 (RFC 9562, section 5.7).
    package func newID() -> UUID { UUID.v7(at: now(), random: random()) }

    /// The calendar day of this moment at +07:00.
    package func today() -> Day { Day(of: now()) }
}
