import Entry
package import EventLog
package import Foundation
import PostgresClient
package import TransparencyLog

/// The published log of one daemon, as files: tiles of hashes, bundles of entries, and the checkpoint (C2SP tlog-tiles).
///
/// It holds nothing that the entries do not tell, so a lost or damaged folder is written anew. It works on a thread of its own, since
/// it waits for the disk.
package actor TileStore {
    /// The name of the file with the newest head.
    package static let checkpoint = "checkpoint"

    /// The name of the file with the newest head that a quorum of witnesses cosigned.
    package static let witnessed = "checkpoint.witnessed"

    private let executor = ThreadExecutor(name: "tiles")
    private let files: DurableFiles
    private var builder = TileBuilder()
    /// The hashes of the leaves behind the last full tile.
    private var edge: [TreeHash] = []
    /// The partial tiles that a head of the present size needs, by level, not written yet.
    private var unwritten: [Int: HashTile] = [:]

    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// The folder of the published log.
    nonisolated package var folder: URL { files.root }

    /// Publishes into a folder, which need not exist.
    package init(folder: URL) {
        files = DurableFiles(root: folder)
    }

    deinit { executor.stop() }

    /// The number of entries whose tiles are written.
    package var size: Int64 { Int64(builder.size) }

    /// The root over them.
    package var root: TreeHash { builder.root }

    /// Takes up what an earlier run left, if that is whole and no further than a size; else begins anew.
    ///
    /// - Throws: ``PublishingError/file(operation:number:)``.
    package func resume(upTo limit: Int64) throws(PublishingError) {
        reset()
        guard let bytes = try files.read(Self.checkpoint), let head = try? SignedHead(bytes: bytes), head.size <= limit else {
            return
        }
        var tiles: [HashTile] = []
        for coordinate in TileCoordinate.edge(treeSize: UInt64(head.size)) {
            guard let bytes = try files.read(coordinate.path), let tile = try? HashTile(coordinate, bytes: bytes) else { return }
            tiles.append(tile)
        }
        guard let resumed = try? TileBuilder(size: UInt64(head.size), root: head.root, tiles: tiles) else { return }
        builder = resumed
        edge = tiles.first { $0.coordinate.content == .hashes(level: 0) }?.hashes ?? []
    }

    /// The root over the first entries, of those whose tiles are written.
    ///
    /// - Throws: ``PublishingError/damaged(_:)`` if a tile that tells it is missing or damaged.
    package func root(at size: Int64) throws(PublishingError) -> TreeHash {
        let tiles = try tiles(for: Frontier.nodes(size: UInt64(size)), treeSize: self.size)
        guard let frontier = try? Frontier(size: UInt64(size), source: tiles) else { throw .damaged("tile") }
        return frontier.root
    }

    private func reset() {
        builder = TileBuilder()
        edge = []
        unwritten = [:]
    }

    /// Reads the entries that follow from the log, and writes all files that a head of that size needs; durable on return.
    ///
    /// The entries of the last partial bundle are read again too, and must still have their hashes.
    ///
    /// - Throws: ``PublishingError``, or what reading the log throws.
    package func extend(to size: Int64, from log: any EntrySource) async throws {
        while self.size < size {
            let start = self.size - Int64(edge.count)
            let page = try await log.read(from: start, limit: Int(min(Self.pageSize, size - start)))
            guard page.count > edge.count else { throw PublishingError.rootMismatch(size: size) }
            try add(page, start: start)
        }
        try writeEdge()
    }

    /// A multiple of the bundle's width.
    private static let pageSize: Int64 = 4_096

    private func add(_ page: EntryPage, start: Int64) throws(PublishingError) {
        var hashes: [TreeHash] = []
        hashes.reserveCapacity(page.count)
        for (offset, entry) in page.enumerated() {
            let hash = TreeHash.leaf(entry.bytes)
            guard entry.seq == start + Int64(offset), offset >= edge.count || edge[offset] == hash else {
                throw .rowsChanged(start + Int64(offset))
            }
            hashes.append(hash)
        }
        var out: [DurableFiles.File] = []
        for first in stride(from: 0, to: page.count, by: TileCoordinate.fullWidth) {
            let entries = page[first..<min(first + TileCoordinate.fullWidth, page.count)].map { [UInt8]($0.bytes) }
            out.append(try Self.bundle(entries, index: UInt64(start / 256) + UInt64(first / 256)))
        }
        var (grown, partial) = (builder, unwritten)
        for tile in grown.append(contentsOf: hashes[edge.count...]) {
            if tile.coordinate.isPartial {
                partial[tile.coordinate.level] = tile
            } else {
                partial[tile.coordinate.level] = nil
                out.append(DurableFiles.File(path: tile.coordinate.path, bytes: tile.bytes))
            }
        }
        // What could not be written was not done: it is done again from where it stood.
        try files.write(out)
        (builder, unwritten) = (grown, partial)
        edge = Array(hashes.suffix(Int(grown.size % 256)))
    }

    private static func bundle(_ entries: [[UInt8]], index: UInt64) throws(PublishingError) -> DurableFiles.File {
        do {
            let coordinate = try TileCoordinate(.entries, index: index, width: entries.count)
            return DurableFiles.File(path: coordinate.path, bytes: try EntryBundle(entries: entries).bytes, isPrivate: true)
        } catch {
            throw .damaged(error.code)
        }
    }

    private func writeEdge() throws(PublishingError) {
        try files.write(unwritten.values.map { DurableFiles.File(path: $0.coordinate.path, bytes: $0.bytes) })
        unwritten = [:]
    }

    /// Puts a head in the place of the last one, and takes away the partial files that full ones have replaced since.
    ///
    /// - Throws: ``PublishingError/file(operation:number:)``.
    package func release(_ note: SignedNote, replacing last: Int64) throws(PublishingError) {
        try files.write([DurableFiles.File(path: Self.checkpoint, bytes: note.bytes)])
        let size = self.size
        for old in TileCoordinate.edge(treeSize: UInt64(last)) {
            for content in old.level == 0 ? [old.content, .entries] : [old.content] {
                // The full one is durable, and whoever still holds the older head may take it instead (C2SP tlog-tiles).
                guard let full = try? TileCoordinate(content, index: old.index), full.exists(inTreeOf: UInt64(size)) else {
                    continue
                }
                files.remove("\(full.path).p")
            }
        }
    }

    /// Adds signature lines of witnesses to the head that is released, if it is still that of the size.
    ///
    /// Returns the head with the lines; nil if it was replaced meanwhile.
    ///
    /// - Throws: ``PublishingError``.
    package func add(_ lines: [NoteSignature], to size: Int64) throws(PublishingError) -> SignedHead? {
        guard let bytes = try files.read(Self.checkpoint) else { return nil }
        let head = try SignedHead(bytes: bytes)
        guard head.size == size, let note = try? head.note.renewing(lines) else { return nil }
        if note != head.note { try files.write([DurableFiles.File(path: Self.checkpoint, bytes: note.bytes)]) }
        return try SignedHead(note: note)
    }

    /// Puts a head that a quorum cosigned beside the newest one, which may not be cosigned yet.
    ///
    /// - Throws: ``PublishingError/file(operation:number:)``.
    package func releaseWitnessed(_ note: SignedNote) throws(PublishingError) {
        try files.write([DurableFiles.File(path: Self.witnessed, bytes: note.bytes)])
    }

    /// A file of the published log; nil if it is not there.
    package func file(_ path: String) throws(PublishingError) -> [UInt8]? { try files.read(path) }

    /// The tiles that hold some nodes of the tree of a size.
    ///
    /// - Throws: ``PublishingError/damaged(_:)`` if one of them is missing or has other bytes than its width asks for.
    package func tiles(for nodes: [TreeNode], treeSize: Int64) throws(PublishingError) -> HashTileSet {
        var set = HashTileSet(treeSize: UInt64(treeSize))
        for coordinate in TileCoordinate.needed(for: nodes, treeSize: UInt64(treeSize)) {
            var candidates = [coordinate]
            if coordinate.isPartial, let full = try? TileCoordinate(coordinate.content, index: coordinate.index) {
                candidates.append(full)
            }
            var found: HashTile?
            for candidate in candidates where found == nil {
                if let bytes = try files.read(candidate.path) { found = try? HashTile(candidate, bytes: bytes) }
            }
            guard let found else { throw .damaged(coordinate.path) }
            set.insert(found)
        }
        return set
    }
}
