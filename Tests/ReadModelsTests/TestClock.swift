import Entry
import Synchronization

/// A clock that moves only when it is told to.
final class TestClock: Sendable {
    private let microseconds = Mutex<Int64>(1_767_225_600_000_000)  // 2026-01-01T00:00:00Z

    var now: Instant { Instant(microseconds: microseconds.withLock { $0 }) }

    func advance(by more: Int64) {
        microseconds.withLock { $0 += more }
    }
}
