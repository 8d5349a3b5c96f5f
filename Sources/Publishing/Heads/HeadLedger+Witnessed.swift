import PostgresClient
package import TransparencyLog

extension HeadLedger {
    /// The newest of the last hundred cosigned heads whose cosignatures make up the policy's quorum; nil if there is none, or if the policy
    /// asks for no witness.
    ///
    /// - Throws: `PostgresError` or ``PublishingError``.
    package func lastWitnessed(_ policy: TrustPolicy) async throws -> SignedHead? {
        guard policy.quorum != nil else { return nil }
        for size in try await cosignedSizes(limit: 100) {
            guard let head = try await first(covering: size), head.size == size else { continue }
            let lines = try await cosignatures(of: size).map(\.signature)
            guard let note = try? head.note.adding(lines), (try? policy.open(note)) != nil else { continue }
            return try SignedHead(note: note, signedAt: head.signedAt)
        }
        return nil
    }
}
