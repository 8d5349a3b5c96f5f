extension ConsistencyProof {
    /// The nodes that a consistency proof needs, so that they can be fetched in one batch before it is made.
    public struct Plan: Hashable, Sendable {
        /// The number of leaves of the older tree.
        public let oldSize: UInt64

        /// The number of leaves of the newer tree.
        public let newSize: UInt64

        private var plan = ProofPlan()

        /// Plans the proof from `oldSize` (1 or more) to `newSize` leaves; throws `size-order`.
        public init(oldSize: UInt64, newSize: UInt64) throws(TransparencyError) {
            guard oldSize > 0, oldSize <= newSize else { throw TransparencyError(.sizeOrder) }
            self.oldSize = oldSize
            self.newSize = newSize
            var siblings: [(UInt64, UInt64)] = []
            var (start, end) = (UInt64(0), newSize)
            // Down to the subtree that ends where the older tree ends.
            while oldSize < end {
                let middle = start + ProofPlan.split(end - start)
                if oldSize <= middle {
                    siblings.append((middle, end))
                    end = middle
                } else {
                    siblings.append((start, middle))
                    start = middle
                }
            }
            // Started at the left edge, it is the older tree itself, whose root the checker has.
            if start > 0 { plan.add(start, end) }
            for (start, end) in siblings.reversed() {
                plan.add(start, end)
            }
        }

        /// The perfect subtrees whose hashes are needed.
        public var nodes: [TreeNode] { plan.nodes }

        /// Makes the proof; throws what the source throws.
        public func proof(from source: some TreeNodeSource) throws(TransparencyError) -> ConsistencyProof {
            ConsistencyProof(oldSize: oldSize, newSize: newSize, hashes: try plan.hashes(from: source))
        }
    }
}
