/// The proof that a leaf is in a tree: the hashes beside the path from the leaf to the root (RFC 6962, section 2.1.1).
public struct InclusionProof: Hashable, Sendable {
    /// The index of the leaf, counted from 0.
    public let index: UInt64

    /// The number of leaves of the tree.
    public let size: UInt64

    /// The sibling hashes, from the leaf's own up to the root's child.
    public let hashes: [TreeHash]

    /// Takes up a proof as it was received; ``check(leaf:root:)`` tells whether it is one.
    public init(index: UInt64, size: UInt64, hashes: [TreeHash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Checks that the leaf hash lies at ``index`` under the root of the tree of ``size`` leaves (RFC 9162, section 2.1.3.2).
    ///
    /// Throws `index-outside-tree`, `proof-length` or `root-mismatch`.
    public func check(leaf: TreeHash, root: TreeHash) throws(TransparencyError) {
        guard index < size else { throw TransparencyError(.indexOutsideTree) }
        // Up to `inner` the path runs inside a perfect subtree, where the index tells left from right; above it the
        // path follows the tree's right edge, where a level without a left sibling has no hash.
        let inner = 64 - (index ^ (size - 1)).leadingZeroBitCount
        let border = (index >> inner).nonzeroBitCount
        guard hashes.count == inner + border else { throw TransparencyError(.proofLength) }
        var hash = leaf
        for (level, sibling) in hashes.enumerated() {
            let isLeft = level < inner && index >> level & 1 == 0
            hash = isLeft ? TreeHash.node(hash, sibling) : TreeHash.node(sibling, hash)
        }
        guard hash == root else { throw TransparencyError(.rootMismatch) }
    }
}
