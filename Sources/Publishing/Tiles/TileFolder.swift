import Entry
package import EventLog
package import Foundation
package import TransparencyLog

/// A published log as files, read as anybody may read it: nothing in it is believed.
package struct TileFolder: Sendable {
    private let files: DurableFiles

    /// Reads below a folder.
    package init(_ url: URL) {
        files = DurableFiles(root: url)
    }

    /// Where the folder is.
    package var url: URL { files.root }

    /// Where a file of the folder lies, to tell a person.
    package func path(of name: String) -> String { url.appendingPathComponent(name).path }

    /// The bytes of a file; nil if it is not there.
    ///
    /// - Throws: ``PublishingError/file(operation:number:)``.
    package func file(_ path: String) throws(PublishingError) -> [UInt8]? { try files.read(path) }

    /// A head that is kept in the folder; nil if there is none.
    ///
    /// - Throws: ``PublishingError/damaged(_:)`` or ``PublishingError/file(operation:number:)``.
    package func head(_ name: String = TileStore.checkpoint) throws(PublishingError) -> SignedHead? {
        guard let bytes = try files.read(name) else { return nil }
        return try SignedHead(bytes: bytes)
    }

    /// A tile as a tree of some size has it; one that grew since is cut to the width.
    ///
    /// - Throws: ``LogFault`` with `file-missing` or `file-damaged`, or ``PublishingError/file(operation:number:)``.
    package func tile(_ coordinate: TileCoordinate) throws -> HashTile {
        if let bytes = try files.read(coordinate.path) {
            guard let tile = try? HashTile(coordinate, bytes: bytes) else {
                throw LogFault(.fileDamaged, place: coordinate.path)
            }
            return tile
        }
        let full = coordinate.widened
        guard coordinate.isPartial, let bytes = try files.read(full.path) else {
            throw LogFault(.fileMissing, place: coordinate.path)
        }
        guard let hashes = try? HashTile(full, bytes: bytes).hashes,
            let tile = try? HashTile(coordinate, hashes: Array(hashes.prefix(coordinate.width)))
        else { throw LogFault(.fileDamaged, place: full.path) }
        return tile
    }

    /// A bundle of entries as a tree of some size has it, and the path at which it was found; one that grew since is cut to the width.
    ///
    /// - Throws: as ``tile(_:)`` does.
    package func bundle(index: UInt64, width: Int) throws -> (bundle: EntryBundle, path: String) {
        let coordinate = try TileCoordinate(.entries, index: index, width: width)
        let range = (Int64(index) * 256, Int64(index) * 256 + Int64(width))
        if let bytes = try files.read(coordinate.path) {
            guard let bundle = try? EntryBundle(decoding: bytes, count: width) else {
                throw LogFault(.fileDamaged, position: range.0, end: range.1, place: coordinate.path)
            }
            return (bundle, coordinate.path)
        }
        let full = coordinate.widened
        guard coordinate.isPartial, let bytes = try files.read(full.path) else {
            throw LogFault(.fileMissing, position: range.0, end: range.1, place: coordinate.path)
        }
        guard let entries = try? EntryBundle(decoding: bytes, count: TileCoordinate.fullWidth).entries,
            let bundle = try? EntryBundle(entries: entries.prefix(width))
        else { throw LogFault(.fileDamaged, position: range.0, end: range.1, place: full.path) }
        return (bundle, full.path)
    }

    /// The tiles that hold some nodes of the tree of a size.
    ///
    /// - Throws: as ``tile(_:)`` does.
    package func tiles(for nodes: [TreeNode], treeSize: Int64) throws -> HashTileSet {
        var set = HashTileSet(treeSize: UInt64(treeSize))
        for coordinate in TileCoordinate.needed(for: nodes, treeSize: UInt64(treeSize)) { set.insert(try tile(coordinate)) }
        return set
    }

    /// The entries of the tree of a size.
    package func entries(upTo size: Int64) -> some EntrySource { FolderEntries(folder: self, size: size) }
}

/// The entries of a published log of some size.
private struct FolderEntries: EntrySource {
    let folder: TileFolder
    let size: Int64

    func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        let end = min(size, seq.addingReportingOverflow(Int64(limit)).overflow ? size : seq + Int64(limit))
        guard seq >= 0, seq < end else { return EntryPage() }
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        for index in seq / 256...(end - 1) / 256 {
            let start = index * 256
            let bundle = try folder.bundle(index: UInt64(index), width: Int(min(256, size - start))).bundle
            for (offset, range) in bundle.ranges.enumerated() where seq..<end ~= start + Int64(offset) {
                bytes += bundle.bytes[range]
                ends.append(bytes.count)
            }
        }
        return try EntryPage(bytes: bytes, ends: ends)
    }
}
