package import TransparencyLog

/// Takes the answer of a witness that came on a stick: finds the head that it is about, and records it.
///
/// It may work beside a running daemon: the released checkpoint is the daemon's, so only the ledger and the witnessed head are written.
package struct StickAnswer: Sendable {
    /// What was taken.
    package struct Taken: Sendable {
        /// The head that was cosigned.
        package var head: SignedHead
        /// By whom, and when.
        package var cosigned: [Cosigned]
        /// Whether the head has its quorum now.
        package var hasQuorum: Bool
    }

    private let policy: TrustPolicy
    private let ledger: HeadLedger
    private let store: TileStore

    /// Puts together what taking needs.
    package init(policy: TrustPolicy, ledger: HeadLedger, store: TileStore) {
        self.policy = policy
        self.ledger = ledger
        self.store = store
    }

    /// Takes signature lines; nil if they are over none of the last thousand heads, or by no witness of the policy.
    ///
    /// - Throws: `TransparencyError` if the lines are none, or what recording throws.
    package func take(_ lines: [UInt8]) async throws -> Taken? {
        _ = try NoteSignature.lines(decoding: lines)
        for head in try await ledger.lastHeads(limit: 1_000) {
            guard let note = try? policy.adding(answer: lines, to: head.note) else { continue }
            let added = note.signatures.filter { !head.note.signatures.contains($0) }
            let cosigned = try policy.evaluate(note).cosigned.compactMap { by -> Cosigned? in
                guard let line = added.last(where: { $0.name == by.key.name }) else { return nil }
                return Cosigned(witness: by.key.name.description, time: Int64(clamping: by.time), signature: line)
            }
            for line in cosigned { try await ledger.record(line, of: head.size) }
            let all = try await ledger.cosigned(head).note
            let hasQuorum = try policy.evaluate(all).hasQuorum
            if hasQuorum, policy.quorum != nil { try await release(all, size: head.size) }
            return Taken(head: head, cosigned: cosigned, hasQuorum: hasQuorum)
        }
        return nil
    }

    private func release(_ note: SignedNote, size: Int64) async throws {
        if let bytes = try await store.file(TileStore.witnessed), let last = try? SignedHead(bytes: bytes), last.size > size {
            return
        }
        try await store.releaseWitnessed(note)
    }
}
