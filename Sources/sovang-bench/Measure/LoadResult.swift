import Histogram

/// What one run of a load did.
struct LoadResult: Sendable {
    /// How many events.
    var events: Int

    /// How many more were done in the warm-up.
    var warmUpEvents = 0

    /// All events that were done while the processor time was taken.
    var allEvents: Int { events + warmUpEvents }

    /// In how long.
    var time: Duration

    /// The time of each request in microseconds, where requests were timed.
    var latencies: Histogram<UInt32>?

    /// A histogram of microseconds, up to a minute, to three digits.
    static func histogram() -> Histogram<UInt32> {
        Histogram(highestTrackableValue: 60_000_000)
    }
}
