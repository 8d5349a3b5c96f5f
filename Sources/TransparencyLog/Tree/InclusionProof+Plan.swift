extension InclusionProof {
    /// The nodes that an inclusion proof needs, so that they can be fetched in one batch before it is made.
    public struct Plan: Hashable, Sendable {
        /// The index of the leaf, counted from 0.
        public let index: UInt64

        /// The number of leaves of the tree.
        public let size: UInt64

        private var plan = ProofPlan()

        /// Plans the proof of the leaf at `index` in a tree of `size` leaves; throws `index-outside-tree`.
        public init(index: UInt64, size: UInt64) throws(TransparencyError) {
            guard index < size else { throw TransparencyError(.indexOutsideTree) }
            self.index = index
            self.size = size
            var siblings: [(UInt64, UInt64)] = []
            var (start, end) = (UInt64(0), size)
            while end - start > 1 {
                let middle = start + ProofPlan.split(end - start)
                if index < middle {
                    siblings.append((middle, end))
                    end = middle
                } else {
                    siblings.append((start, middle))
                    start = middle
                }
            }
            for (start, end) in siblings.reversed() {
                plan.add(start, end)
            }
        }

        /// The perfect subtrees whose hashes are needed.
        public var nodes: [TreeNode] { plan.nodes }

        /// Makes the proof; throws what the source throws.
        public func proof(from source: some TreeNodeSource) throws(TransparencyError) -> InclusionProof {
            InclusionProof(index: index, size: size, hashes: try plan.hashes(from: source))
        }
    }
}
