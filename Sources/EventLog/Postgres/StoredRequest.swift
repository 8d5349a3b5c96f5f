import Entry

/// A request as the database holds it: its personal fields are still sealed.
struct StoredRequest: Sendable {
    let first: Int64
    let last: Int64
    /// As the database holds it, under the key of a generation.
    let commandDigest: [UInt8]?
    let entries: [Envelope]
    let fields: [SealedField]
}

extension PersonVault {
    /// Opens what is kept of requests; a field whose key is gone counts as erased.
    ///
    /// - Throws: ``PersonKeyError``.
    func open(_ requests: [RequestID: StoredRequest]) async throws -> [RequestID: RecordedRequest] {
        guard !requests.isEmpty else { return [:] }
        let kept = try await open(requests.values.flatMap(\.fields))
        let keys = try await keyring.indexKeys()
        return requests.mapValues { request in
            RecordedRequest(
                first: request.first, last: request.last,
                commandDigest: request.commandDigest.flatMap { RecordedDigest(recorded: $0, keys: keys) },
                entries: request.entries,
                disclosures: (request.first...request.last).reduce(into: [:]) { found, seq in
                    found[seq] = kept[seq]?.disclosures
                })
        }
    }
}
