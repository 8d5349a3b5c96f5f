package import Entry

/// The answer to a request whose events are in the log, durably.
package struct AppendReceipt: Hashable, Sendable {
    /// The position of the request's first event.
    package let first: Int64

    /// The position of its last event.
    package let last: Int64

    /// The time with which its events were stamped; `nil` in the answer to a retry of a request of an earlier run.
    package let at: Instant?

    /// Whether the request had been written before: this is its first answer again.
    package let repeated: Bool

    /// Makes an answer.
    package init(first: Int64, last: Int64, at: Instant?, repeated: Bool) {
        self.first = first
        self.last = last
        self.at = at
        self.repeated = repeated
    }
}
