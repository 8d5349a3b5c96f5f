/// Why a log does not take the stamp of a request.
package enum StampRefusal: String, Hashable, Sendable {
    /// The origin of the log does not end in `/demo`.
    case notADemonstration = "not-a-demonstration"

    /// The stamp is before the time of the log's last entry.
    case beforeHead = "before-head"

    /// The stamp is after this machine's clock.
    case afterClock = "after-clock"
}
