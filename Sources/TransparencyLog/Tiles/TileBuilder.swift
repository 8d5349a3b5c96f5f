/// The right edge of a tiled log, to which batches of leaves are appended: each append yields the tiles to write.
///
/// It holds the partial tile of each level, at most 255 hashes, and computes each inner node once.
public struct TileBuilder: Hashable, Sendable {
    /// The number of leaves.
    public private(set) var size: UInt64

    private var levels: [Level]

    /// The builder of an empty log.
    public init() {
        size = 0
        levels = []
    }

    /// Takes up a log of that size from its partial tiles (``TileCoordinate/edge(treeSize:)``), and compares its root.
    ///
    /// Throws `missing-tile` if one of them is not there, `root-mismatch` if they are not those of the tree with that root.
    public init(size: UInt64, root: TreeHash, tiles: some Sequence<HashTile>) throws(TransparencyError) {
        let given = Dictionary(tiles.map { ($0.coordinate, $0) }) { _, last in last }
        self.size = size
        levels = []
        while TileCoordinate.count(level: levels.count, size: size) > 0 {
            levels.append(Level(tile: TileCoordinate.count(level: levels.count, size: size) / 256))
        }
        for coordinate in TileCoordinate.edge(treeSize: size) {
            guard let tile = given[coordinate] else { throw TransparencyError(.missingTile) }
            levels[coordinate.level].frontier.append(contentsOf: tile.hashes)
            levels[coordinate.level].hashes += tile.hashes
        }
        guard self.root == root else { throw TransparencyError(.rootMismatch) }
    }

    /// The right edge of the tree, from which the root comes.
    public var frontier: Frontier {
        var frontier = Frontier()
        frontier.subtrees = levels.reversed().flatMap(\.frontier.subtrees)
        frontier.size = size
        return frontier
    }

    /// The root over all leaves.
    public var root: TreeHash { frontier.root }

    /// Appends leaves by their leaf hashes and returns the tiles that the new tree has and the old one had not: the full ones in
    /// the order of their completion, then the partial ones, lowest level first.
    ///
    /// Write all of them before a head of the new size is released.
    public mutating func append(contentsOf leaves: some Sequence<TreeHash>) -> [HashTile] {
        let oldSize = size
        var tiles: [HashTile] = []
        for leaf in leaves {
            place(leaf, level: 0, completing: &tiles)
            size += 1
        }
        for (level, edge) in levels.enumerated() where !edge.hashes.isEmpty {
            let (old, new) = (TileCoordinate.count(level: level, size: oldSize), TileCoordinate.count(level: level, size: size))
            guard old < new else { break }
            tiles.append(edge.file(level: level))
        }
        return tiles
    }

    private mutating func place(_ hash: TreeHash, level: Int, completing tiles: inout [HashTile]) {
        if level == levels.count { levels.append(Level(tile: 0)) }
        guard let root = levels[level].append(hash) else { return }
        tiles.append(levels[level].file(level: level))
        levels[level] = Level(tile: levels[level].tile + 1)
        place(root, level: level + 1, completing: &tiles)
    }
}

/// The rightmost tile of a level.
private struct Level: Hashable, Sendable {
    let tile: UInt64
    var hashes: [TreeHash] = []

    /// The subtrees within the tile; those of all levels together are the frontier of the log.
    var frontier = Frontier()

    init(tile: UInt64) {
        self.tile = tile
        hashes.reserveCapacity(TileCoordinate.fullWidth)
    }

    /// Adds a hash; the root of the tile if that made it full.
    mutating func append(_ hash: TreeHash) -> TreeHash? {
        hashes.append(hash)
        frontier.append(hash)
        return hashes.count == TileCoordinate.fullWidth ? frontier.root : nil
    }

    func file(level: Int) -> HashTile {
        HashTile(
            unchecked: TileCoordinate(unchecked: .hashes(level: level), index: tile, width: hashes.count), hashes: hashes)
    }
}
