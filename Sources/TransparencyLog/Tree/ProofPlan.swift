/// What a proof needs before it can be put together: the perfect subtrees, in the order of their use.
///
/// Make the plan, fetch the tiles of ``nodes`` (``TileCoordinate/needed(for:treeSize:)``) in one batch, then make the proof.
struct ProofPlan: Hashable, Sendable {
    /// The perfect subtrees whose hashes are needed.
    private(set) var nodes: [TreeNode] = []

    /// How many consecutive nodes make up each hash of the proof.
    private var runs: [Int] = []

    /// Adds the subtree over leaves `start` to `end` as the next hash of the proof.
    mutating func add(_ start: UInt64, _ end: UInt64) {
        let cover = TreeNode.cover(start, end)
        nodes += cover
        runs.append(cover.count)
    }

    /// The hashes of the proof.
    func hashes(from source: some TreeNodeSource) throws(TransparencyError) -> [TreeHash] {
        var proof: [TreeHash] = []
        proof.reserveCapacity(runs.count)
        var next = nodes.startIndex
        for run in runs {
            // A subtree that is not perfect is its perfect parts, joined from the right.
            var hash = try source.hash(of: nodes[next + run - 1])
            for node in nodes[next..<next + run - 1].reversed() {
                hash = TreeHash.node(try source.hash(of: node), hash)
            }
            proof.append(hash)
            next += run
        }
        return proof
    }

    /// The largest power of two below `count`, at which RFC 6962 splits a tree of `count` leaves (2 or more).
    static func split(_ count: UInt64) -> UInt64 {
        1 << (63 - (count - 1).leadingZeroBitCount)
    }
}
