import PostgresClient
package import TransparencyLog

extension HeadLedger {
    /// A head with what the witnesses signed of it so far: the latest line of each, in the place of an older one by the same key.
    ///
    /// - Throws: `PostgresError` or ``PublishingError``.
    package func cosigned(_ head: SignedHead) async throws -> SignedHead {
        let lines = try await cosignatures(of: head.size).map(\.signature)
        // More lines than a note may have are left out: the head is signed by the log all the same.
        guard !lines.isEmpty, let note = try? head.note.renewing(lines) else { return head }
        return try SignedHead(note: note, signedAt: head.signedAt)
    }

    /// The newest of the last hundred cosigned heads whose cosignatures make up the policy's quorum; nil if there is none, or if the policy
    /// asks for no witness.
    ///
    /// - Throws: `PostgresError` or ``PublishingError``.
    package func lastWitnessed(_ policy: TrustPolicy) async throws -> SignedHead? {
        guard policy.quorum != nil else { return nil }
        for size in try await cosignedSizes(limit: 100) {
            guard let head = try await first(covering: size), head.size == size else { continue }
            let cosigned = try await cosigned(head)
            if (try? policy.open(cosigned.note)) != nil { return cosigned }
        }
        return nil
    }
}
