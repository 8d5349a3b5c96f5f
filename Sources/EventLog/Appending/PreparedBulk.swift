/// Requests made ready for one log, to be appended one right after the other in this order.
///
/// Each is a request of its own, and one commit takes as many of them as fit; making them ready is done by the caller,
/// while the log may be busy with the bulk before.
package struct PreparedBulk: Sendable {
    let requests: [PreparedRequest]

    /// How many events they hold.
    package let eventCount: Int

    init(
        _ requests: [AppendRequest],
        origin: String,
        kinds: Set<EventKind>?,
        vault: PersonVault,
        salt: @Sendable () -> [UInt8]
    ) async throws(AppendError) {
        var prepared: [PreparedRequest] = []
        prepared.reserveCapacity(requests.count)
        for request in requests {
            prepared.append(try PreparedRequest(request, origin: origin, kinds: kinds, salt: salt))
        }
        self.requests = try await vault.seal(prepared)
        eventCount = requests.reduce(0) { $0 + $1.events.count }
    }
}
