package import Entry

/// Events that come into the log together or not at all.
package struct AppendRequest: Sendable {
    /// The most events that one request may hold.
    package static let eventLimit = 5_000

    /// The most bytes that the entries of one request may hold.
    package static let byteLimit = 8 << 20

    /// The name under which the request is recorded.
    package let id: RequestID

    /// The events, in the order in which they are to stand in the log.
    package var events: [EventDraft]

    /// What was read before the events were decided.
    package var expectations: [Expectation]

    /// The lines that are added to the blind index in the same transaction.
    package var blindKeys: [BlindEntry]

    /// A digest of the command that led to the events, kept (erasably) with the request: a retry is told by it from
    /// another command under the same id.
    package var commandDigest: [UInt8]?

    /// When the caller stops waiting: a request that still waits then is not written.
    package var deadline: ContinuousClock.Instant?

    /// The time and the salts, where the request brings them: only into a demonstration log.
    package var stamp: DemoStamp?

    /// Makes a request.
    package init(
        id: RequestID,
        events: [EventDraft],
        expectations: [Expectation] = [],
        blindKeys: [BlindEntry] = [],
        commandDigest: [UInt8]? = nil,
        deadline: ContinuousClock.Instant? = nil,
        stamp: DemoStamp? = nil
    ) {
        self.id = id
        self.events = events
        self.expectations = expectations
        self.blindKeys = blindKeys
        self.commandDigest = commandDigest
        self.deadline = deadline
        self.stamp = stamp
    }
}
