extension Frontier {
    /// The perfect subtrees that the frontier of a tree of that size is made of, largest first.
    public static func nodes(size: UInt64) -> [TreeNode] {
        TreeNode.frontier(of: size)
    }

    /// Takes up the frontier of a tree of `size` leaves from tiles, to go on where a verification stopped.
    ///
    /// Tiles prove nothing by themselves: compare ``root`` with a signed head before relying on it. Throws what the source
    /// throws.
    public init(size: UInt64, source: some TreeNodeSource) throws(TransparencyError) {
        self.init()
        var hashes: [TreeHash] = []
        for node in TreeNode.frontier(of: size) {
            hashes.append(try source.hash(of: node))
        }
        self.size = size
        subtrees = hashes
    }

    /// Appends leaves by their leaf hashes, in order.
    public mutating func append(contentsOf leaves: some Sequence<TreeHash>) {
        for leaf in leaves {
            append(leaf)
        }
    }

    /// Checks that this tree, grown by the leaves that follow, is the one of the head: the check of a database that must
    /// extend a head signed earlier.
    ///
    /// The frontier is that of the stored head, `leaves` all leaf hashes after it. Throws `size-order` if they are not as many
    /// as the head says, `root-mismatch` if they lead elsewhere.
    public func check(growingBy leaves: some Sequence<TreeHash>, to size: UInt64, root: TreeHash) throws(TransparencyError) {
        var grown = self
        grown.append(contentsOf: leaves)
        guard grown.size == size else { throw TransparencyError(.sizeOrder) }
        guard grown.root == root else { throw TransparencyError(.rootMismatch) }
    }
}
