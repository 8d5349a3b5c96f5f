/// The proof that a tree holds an older one as its beginning, so that nothing was rewritten (RFC 6962, section 2.1.2).
public struct ConsistencyProof: Hashable, Sendable {
    /// The number of leaves of the older tree, 1 or more.
    public let oldSize: UInt64

    /// The number of leaves of the newer tree.
    public let newSize: UInt64

    /// The hashes, in the order of RFC 6962.
    public let hashes: [TreeHash]

    /// Takes up a proof as it was received; ``check(oldRoot:newRoot:)`` tells whether it is one.
    public init(oldSize: UInt64, newSize: UInt64, hashes: [TreeHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }

    /// Checks that the tree under `newRoot` begins with the tree under `oldRoot` (RFC 9162, section 2.1.4.2).
    ///
    /// Throws `size-order`, `proof-length`, `old-root-mismatch` or `root-mismatch`. An older tree of size zero is refused:
    /// any tree begins with nothing, so a proof of it would tell nothing and the caller must not ask for one.
    public func check(oldRoot: TreeHash, newRoot: TreeHash) throws(TransparencyError) {
        guard oldSize > 0, oldSize <= newSize else { throw TransparencyError(.sizeOrder) }
        if oldSize == newSize {
            guard hashes.isEmpty else { throw TransparencyError(.proofLength) }
            guard oldRoot == newRoot else { throw TransparencyError(.rootMismatch) }
            return
        }
        // The path is that of the last perfect subtree of the older tree; below its level there is nothing to show.
        let shift = oldSize.trailingZeroBitCount
        let index = (oldSize - 1) >> shift
        let last = (newSize - 1) >> shift
        let inner = 64 - (index ^ last).leadingZeroBitCount
        let border = (index >> inner).nonzeroBitCount
        // An older tree that is one perfect subtree is its own first hash, so the proof leaves it out.
        let isPerfect = oldSize.nonzeroBitCount == 1
        guard hashes.count == inner + border + (isPerfect ? 0 : 1) else { throw TransparencyError(.proofLength) }
        let first = isPerfect ? oldRoot : hashes[0]
        var (old, new) = (first, first)
        for (level, sibling) in hashes.dropFirst(isPerfect ? 0 : 1).enumerated() {
            if level < inner && index >> level & 1 == 0 {
                new = TreeHash.node(new, sibling)
            } else {
                old = TreeHash.node(sibling, old)
                new = TreeHash.node(sibling, new)
            }
        }
        guard old == oldRoot else { throw TransparencyError(.oldRootMismatch) }
        guard new == newRoot else { throw TransparencyError(.rootMismatch) }
    }
}
