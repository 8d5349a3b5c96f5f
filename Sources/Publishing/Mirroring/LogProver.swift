package import TransparencyLog

/// Proves from the published files that an entry is in the log, in the form of C2SP tlog-proof.
package struct LogProver: Sendable {
    private let folder: TileFolder

    /// Proves from a folder.
    package init(_ folder: TileFolder) {
        self.folder = folder
    }

    /// The proof of the entry at a position: under the newest head that is witnessed if that covers it, else under the newest.
    ///
    /// - Throws: ``NotPublished`` if no head covers the position; ``LogFault`` with `head-missing`, `file-missing` or `file-damaged`; `TransparencyError`.
    package func proof(of seq: Int64) throws -> TLogProof {
        let newest = try folder.head()
        let witnessed = try folder.head(TileStore.witnessed)
        guard let newest else {
            throw LogFault(.headMissing, place: folder.path(of: TileStore.checkpoint))
        }
        guard seq >= 0, seq < newest.size else { throw NotPublished(position: seq, size: newest.size) }
        let head = if let witnessed, seq < witnessed.size { witnessed } else { newest }
        let plan = try InclusionProof.Plan(index: UInt64(seq), size: UInt64(head.size))
        let proof = try plan.proof(from: folder.tiles(for: plan.nodes, treeSize: newest.size))
        // What is handed out is right, or is not handed out: a damaged tile shall not look like an altered log.
        guard (try? proof.check(leaf: leaf(seq, size: newest.size), root: head.root)) != nil else {
            throw LogFault(.fileDamaged, position: seq, place: "tile")
        }
        return try TLogProof(proof, checkpoint: head.note)
    }

    private func leaf(_ seq: Int64, size: Int64) throws -> TreeHash {
        let node = TreeNode(level: 0, index: UInt64(seq))
        return try folder.tiles(for: [node], treeSize: size).hash(of: node)
    }

    /// The bytes of the entry at a position.
    ///
    /// - Throws: as ``proof(of:)`` does.
    package func entry(_ seq: Int64) throws -> [UInt8] {
        guard let newest = try folder.head() else {
            throw LogFault(.headMissing, place: folder.path(of: TileStore.checkpoint))
        }
        guard seq >= 0, seq < newest.size else { throw NotPublished(position: seq, size: newest.size) }
        let start = seq / 256 * 256
        let bundle = try folder.bundle(index: UInt64(seq / 256), width: Int(min(256, newest.size - start))).bundle
        return Array(bundle.bytes[bundle.ranges[Int(seq - start)]])
    }
}
