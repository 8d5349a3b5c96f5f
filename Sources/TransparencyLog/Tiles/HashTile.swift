/// A tile of hashes: up to 256 neighbouring nodes of one level, the bytes of one file.
public struct HashTile: Hashable, Sendable {
    /// Which tile it is.
    public let coordinate: TileCoordinate

    /// Its hashes, from the left: as many as the coordinate's width.
    public let hashes: [TreeHash]

    /// Makes a tile; throws `tile-content` unless it has as many hashes as the coordinate says, of a level.
    public init(_ coordinate: TileCoordinate, hashes: [TreeHash]) throws(TransparencyError) {
        guard case .hashes = coordinate.content, hashes.count == coordinate.width else {
            throw TransparencyError(.tileContent)
        }
        self.coordinate = coordinate
        self.hashes = hashes
    }

    init(unchecked coordinate: TileCoordinate, hashes: [TreeHash]) {
        self.coordinate = coordinate
        self.hashes = hashes
    }

    /// Reads the bytes of a file; throws `tile-content` unless they are exactly 32 for each hash.
    public init(_ coordinate: TileCoordinate, bytes: [UInt8]) throws(TransparencyError) {
        guard case .hashes = coordinate.content, bytes.count == coordinate.width * TreeHash.byteCount else {
            throw TransparencyError(.tileContent)
        }
        self.coordinate = coordinate
        hashes = TreeHash.list(bytes)
    }

    /// The bytes of the file: the octets of the hashes one after another.
    public var bytes: [UInt8] {
        hashes.withUnsafeBytes { [UInt8]($0) }
    }

    /// The root of the perfect subtree, computed from the tile's hashes; throws `missing-tile` if they do not hold it.
    public func hash(of node: TreeNode) throws(TransparencyError) -> TreeHash {
        let height = node.level % TileCoordinate.height
        let start = node.index << height
        guard node.exists(inTreeOf: .max), coordinate.content == .hashes(level: node.level / TileCoordinate.height),
            start >> 8 == coordinate.index, Int(start & 255) + 1 << height <= hashes.count
        else { throw TransparencyError(.missingTile) }
        return hashes.withUnsafeBufferPointer { TreeHash.perfectRoot($0, start: Int(start & 255), height: height) }
    }
}

extension TreeHash {
    /// The root of the perfect subtree over 2^height hashes from `start`.
    static func perfectRoot(_ hashes: UnsafeBufferPointer<TreeHash>, start: Int, height: Int) -> TreeHash {
        if height == 0 { return hashes[start] }
        let left = perfectRoot(hashes, start: start, height: height - 1)
        return node(left, perfectRoot(hashes, start: start + 1 << (height - 1), height: height - 1))
    }

    /// The hashes whose octets these are, one after another; their number is a multiple of 32.
    static func list(_ bytes: [UInt8]) -> [TreeHash] {
        [TreeHash](unsafeUninitializedCapacity: bytes.count / byteCount) { hashes, count in
            count = bytes.count / byteCount
            UnsafeMutableRawBufferPointer(hashes).copyBytes(from: bytes[..<(count * byteCount)])
        }
    }
}
