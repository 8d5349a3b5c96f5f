package import TransparencyLog

/// Makes the requests that witnesses are asked by, whether they travel over the network or on a stick.
package struct WitnessRequests: Sendable {
    private let store: TileStore

    /// Makes requests from the tiles of a published log.
    package init(store: TileStore) {
        self.store = store
    }

    /// The request to cosign a head, with the proof that it extends the tree of a size that the witness knows.
    ///
    /// - Throws: ``PublishingError/damaged(_:)`` if a tile is missing, or `TransparencyError`.
    package func request(for head: SignedHead, from known: Int64) async throws -> AddCheckpointRequest {
        var proof: [TreeHash] = []
        if known > 0, known < head.size {
            let plan = try ConsistencyProof.Plan(oldSize: UInt64(known), newSize: UInt64(head.size))
            proof = try plan.proof(from: try await store.tiles(for: plan.nodes, treeSize: head.size)).hashes
        }
        return try AddCheckpointRequest(oldSize: UInt64(known), proof: proof, checkpoint: head.note)
    }
}
