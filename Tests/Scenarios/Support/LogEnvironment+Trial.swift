import Entry
import EventLog
import Foundation

extension LogEnvironment {
    /// This machine's clock and randomness.
    static let trial = LogEnvironment(
        now: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
        salt: {
            var random = SystemRandomNumberGenerator()
            return (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
        })
}
