package import Entry

/// The bounds of appending: how much may wait, how much one commit takes, how far the clock may be off.
package struct AppendLimits: Sendable {
    /// The most events that may wait.
    package var waitingEvents = 50_000

    /// The most bytes that may wait.
    package var waitingBytes = 64 << 20

    /// The most events that one commit takes, if more than one request waits.
    package var batchEvents = 5_000

    /// The most bytes that one commit takes, if more than one request waits.
    package var batchBytes = 8 << 20

    /// How far, in seconds, the head of the log may be ahead of the clock.
    package var clockTolerance: Int64 = 60

    /// The limits of the product.
    package init() {}

    /// The stamp for a batch: never before the head's.
    ///
    /// - Throws: ``AppendError/clockBehind(head:clock:)`` if the head is ahead of the clock by more than is tolerated.
    package func stamp(clock: Instant, head: Instant?) throws(AppendError) -> Instant {
        guard let head else { return clock }
        guard head.microseconds - clock.microseconds <= clockTolerance * 1_000_000 else {
            throw .clockBehind(head: head, clock: clock)
        }
        return max(clock, head)
    }
}
