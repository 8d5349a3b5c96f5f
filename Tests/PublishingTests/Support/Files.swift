import Foundation
import Publishing
import Testing
import TransparencyLog

/// Reads a published log as somebody else's program would: by the paths of C2SP tlog-tiles alone.
enum Files {
    /// Checks that all files of the tree of a size are there, fit each other, and lead to the root.
    static func check(_ store: TileStore, size: Int, root: TreeHash) async throws {
        var frontier = Frontier()
        for index in 0..<(size + 255) / 256 {
            let width = min(256, size - index * 256)
            let bundle = try TileCoordinate(.entries, index: UInt64(index), width: width)
            let tile = try TileCoordinate(.hashes(level: 0), index: UInt64(index), width: width)
            let entries = try EntryBundle(
                decoding: try #require(try await store.file(bundle.path), "\(bundle.path)"), count: width)
            let hashes = try HashTile(tile, bytes: try #require(try await store.file(tile.path), "\(tile.path)")).hashes
            #expect(entries.leafHashes == hashes)
            hashes.forEach { frontier.append($0) }
        }
        #expect(frontier.root == root && frontier.size == UInt64(size))
        let nodes = Frontier.nodes(size: UInt64(size))
        #expect(try await Frontier(size: UInt64(size), source: store.tiles(for: nodes, treeSize: Int64(size))).root == root)
    }
}
