extension TileCoordinate {
    /// The tile that holds what the node is made of, as a tree of that size has it; `nil` if the node is not in the tree.
    public init?(holding node: TreeNode, treeSize: UInt64) {
        guard node.exists(inTreeOf: treeSize) else { return nil }
        let level = node.level / Self.height
        let index = (node.index << (node.level % Self.height)) >> 8
        let count = Self.count(level: level, size: treeSize)
        self.init(unchecked: .hashes(level: level), index: index, width: Int(min(count - index << 8, 256)))
    }

    /// The tiles to fetch for these nodes, each once, in the order of their first use; nodes not in the tree are left out.
    public static func needed(for nodes: some Sequence<TreeNode>, treeSize: UInt64) -> [TileCoordinate] {
        var seen: Set<TileCoordinate> = []
        return nodes.compactMap { TileCoordinate(holding: $0, treeSize: treeSize) }.filter { seen.insert($0).inserted }
    }

    /// The partial tiles of a tree of that size, lowest level first: its right edge.
    public static func edge(treeSize: UInt64) -> [TileCoordinate] {
        (0..<8).compactMap { level in
            let count = count(level: level, size: treeSize)
            guard count % 256 > 0 else { return nil }
            return TileCoordinate(unchecked: .hashes(level: level), index: count / 256, width: Int(count % 256))
        }
    }

    /// The files that a head of size `newSize` needs and one of size `oldSize` did not have, level by level.
    ///
    /// - Parameter content: bundles of entries, or tiles of one level.
    public static func added(_ content: Content, oldSize: UInt64, newSize: UInt64) -> [TileCoordinate] {
        let level = if case .hashes(let level) = content { level } else { 0 }
        let (old, new) = (count(level: level, size: oldSize), count(level: level, size: newSize))
        guard old < new else { return [] }
        return (old / 256...(new - 1) / 256).map { index in
            TileCoordinate(unchecked: content, index: index, width: Int(min(new - index << 8, 256)))
        }
    }
}
