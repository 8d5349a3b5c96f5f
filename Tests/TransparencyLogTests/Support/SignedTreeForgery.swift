import TransparencyLog

/// Requests by a log that lies, under its own key.
struct SignedTreeForgery {
    private let honest: SignedTree

    init(_ honest: SignedTree) { self.honest = honest }

    /// A head of a tree whose first leaf is another, with a proof that is right for that tree.
    func rewritten(_ old: Int, _ new: Int) throws -> AddCheckpointRequest {
        let forged = MemoryTree([.leaf("rewritten".utf8)] + honest.tree.leaves.dropFirst())
        let proof = try ConsistencyProof.Plan(oldSize: UInt64(old), newSize: UInt64(new)).proof(from: forged)
        let head = try Checkpoint(origin: LogOrigin(honest.origin), size: UInt64(new), root: forged.root(new))
        return try AddCheckpointRequest(
            oldSize: UInt64(old), proof: proof.hashes, checkpoint: head.signed(by: honest.signers))
    }

    /// A right head under the signature of another head.
    func misSigned(_ old: Int, _ new: Int) throws -> AddCheckpointRequest {
        let request = try honest.request(old, new)
        let note = try SignedNote(text: request.checkpoint.text, signatures: honest.head(old).signatures)
        return try AddCheckpointRequest(oldSize: request.oldSize, proof: request.proof, checkpoint: note)
    }

    /// A head of size zero with a root that no empty tree has.
    func falseEmpty() throws -> AddCheckpointRequest {
        let text = Array("\(honest.origin)\n0\n\(TreeHash.leaf([]).base64)\n".utf8)
        let note = try SignedNote(text: text, signatures: honest.signers.map { try $0.sign(text) })
        return try AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: note)
    }
}
