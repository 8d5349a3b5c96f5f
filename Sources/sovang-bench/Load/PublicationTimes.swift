import Histogram
import Synchronization

/// The times from the answer to a request until its last event lies under a released head.
final class PublicationTimes: Sendable {
    private struct State {
        var waiting: [(seq: Int64, since: ContinuousClock.Instant)] = []
        var histogram = LoadResult.histogram()
    }

    private let state = Mutex(State())

    /// A request was answered; its last event has this position.
    func answered(_ seq: Int64) {
        state.withLock { $0.waiting.append((seq, .now)) }
    }

    /// A head over so many entries was released.
    func note(published size: Int64) {
        let now = ContinuousClock.now
        state.withLock { state in
            for one in state.waiting where one.seq < size {
                state.histogram.record(UInt64((now - one.since).microseconds))
            }
            state.waiting.removeAll { $0.seq < size }
        }
    }

    /// Whether anything waits still.
    var isWaiting: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// The times, in microseconds.
    var histogram: Histogram<UInt32> { state.withLock { $0.histogram } }
}
