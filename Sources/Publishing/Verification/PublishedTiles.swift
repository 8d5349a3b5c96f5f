import Entry
import TransparencyLog

/// The published tiles of hashes beside a database, compared with what its entries lead to.
///
/// Bundles of entries are not looked at: they are not served, and whoever takes a copy verifies it.
struct PublishedTiles: Sendable {
    private let folder: TileFolder?
    private let size: UInt64

    /// The first file that is missing or damaged, with the first entry below it; nil if none is known.
    ///
    /// To be told only once the entries are known to lead to the heads: else it is an entry that is wrong, not the file.
    private(set) var fault: LogFault?

    /// Takes the published head as it is at the beginning; what is published meanwhile is for the next verification.
    ///
    /// The tiles at the head's own edge must lead to its root.
    ///
    /// - Throws: ``PublishingError`` if a file cannot be read.
    init(_ folder: TileFolder?) throws {
        guard let folder, let head = try? folder.head() else {
            (self.folder, size) = (nil, 0)
            return
        }
        (self.folder, size) = (folder, UInt64(head.size))
        let edge = TileCoordinate.edge(treeSize: size)
        do {
            let tiles = try edge.map { try folder.tile($0) }
            guard (try? TileBuilder(size: size, root: head.root, tiles: tiles)) != nil else {
                throw LogFault(.fileDamaged, place: edge.first?.path ?? TileStore.checkpoint)
            }
        } catch let fault as LogFault {
            self.fault = fault
        }
    }

    /// Compares full tiles with their files.
    ///
    /// - Throws: ``PublishingError`` if a file cannot be read.
    mutating func compare(_ tiles: [HashTile]) throws {
        guard let folder, fault?.position == nil else { return }
        for tile in tiles where !tile.coordinate.isPartial && tile.coordinate.exists(inTreeOf: size) {
            let path = tile.coordinate.path
            let width = (0...tile.coordinate.level).reduce(into: UInt64(1)) { width, _ in width *= 256 }
            let first = Int64(clamping: tile.coordinate.index * width)
            guard let bytes = try folder.file(path) else {
                fault = LogFault(.fileMissing, position: first, place: path)
                return
            }
            guard bytes == tile.bytes else {
                fault = LogFault(.fileDamaged, position: first, place: path)
                return
            }
        }
    }
}
