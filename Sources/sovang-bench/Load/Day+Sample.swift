import Entry
import Foundation

extension Day {
    /// The effective day of all sample events.
    static let sample = Day(of: .now).adding(days: -1)

    /// The achievement period of all sample proposals: the year before.
    static let sampleYear = Day.sample.adding(days: -365)...Day.sample.adding(days: -1)
}

extension Instant {
    /// A moment for what is only encoded.
    static let sampleMoment = Instant.now

    /// The time by this machine's clock.
    static var now: Instant {
        Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
}
