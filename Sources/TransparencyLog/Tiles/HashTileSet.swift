/// The tiles that were fetched for a tree, from which proofs and frontiers are made.
///
/// Nothing here is trusted: what is made from wrong tiles fails its check against a signed head.
public struct HashTileSet: TreeNodeSource, Sendable {
    /// The number of leaves of the tree to which the tiles belong.
    public let treeSize: UInt64

    private var tiles: [TileCoordinate: HashTile] = [:]

    /// A set without tiles, for a tree of that size.
    public init(treeSize: UInt64) {
        self.treeSize = treeSize
    }

    /// A set of tiles, for a tree of that size.
    public init(treeSize: UInt64, tiles: some Sequence<HashTile>) {
        self.treeSize = treeSize
        for tile in tiles {
            insert(tile)
        }
    }

    /// Adds a tile; a wider one serves for the one that the tree has at its place, so the widest is kept.
    public mutating func insert(_ tile: HashTile) {
        if let known = tiles[tile.coordinate.widened], known.hashes.count >= tile.hashes.count { return }
        tiles[tile.coordinate.widened] = tile
    }

    /// The root of the perfect subtree; throws `missing-tile` if its tile was not inserted, or is too narrow.
    public func hash(of node: TreeNode) throws(TransparencyError) -> TreeHash {
        guard let coordinate = TileCoordinate(holding: node, treeSize: treeSize), let tile = tiles[coordinate.widened] else {
            throw TransparencyError(.missingTile)
        }
        return try tile.hash(of: node)
    }
}

extension TileCoordinate {
    /// The full file at the same place.
    public var widened: TileCoordinate {
        TileCoordinate(unchecked: content, index: index, width: Self.fullWidth)
    }
}
