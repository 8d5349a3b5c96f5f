/// The name of one file of a tiled log: a tile of hashes or a bundle of entries (C2SP tlog-tiles).
///
/// A tile of level 0 holds leaf hashes, one of level *l* the roots of full tiles of level *l* − 1. Only the rightmost file of a
/// level may be partial; a wider one is another file, never an edit.
public struct TileCoordinate: Hashable, Sendable {
    /// What the file holds.
    public enum Content: Hashable, Sendable {
        /// Hashes of the level, 0 to 63.
        case hashes(level: Int)
        /// Log entries: those under the tile of level 0 with the same index.
        case entries
    }

    /// What the file holds.
    public let content: Content

    /// The place of the file within its level, from the left, counted from 0.
    public let index: UInt64

    /// The number of hashes or entries, 1 to 256; below 256 the file is partial.
    public let width: Int

    /// The number of hashes or entries of a full file.
    public static let fullWidth = 256

    /// The height of the subtree that a full tile spans.
    static let height = 8

    /// Names a file; throws `tile-path` if the level is not 0 to 63 or the width not 1 to 256.
    public init(_ content: Content, index: UInt64, width: Int = fullWidth) throws(TransparencyError) {
        if case .hashes(let level) = content, !(0...63).contains(level) { throw TransparencyError(.tilePath) }
        guard (1...Self.fullWidth).contains(width) else { throw TransparencyError(.tilePath) }
        self.init(unchecked: content, index: index, width: width)
    }

    init(unchecked content: Content, index: UInt64, width: Int) {
        self.content = content
        self.index = index
        self.width = width
    }

    /// Whether the file is partial: its full form will replace it.
    public var isPartial: Bool { width < Self.fullWidth }

    /// The level of a tile of hashes, 0 for entries: what decides how many leaves the file spans.
    public var level: Int {
        switch content {
        case .hashes(let level): level
        case .entries: 0
        }
    }

    /// Whether a log whose head has that size must serve exactly this file.
    public func exists(inTreeOf size: UInt64) -> Bool {
        let count = Self.count(level: level, size: size)
        let start = index.multipliedReportingOverflow(by: 256)
        guard !start.overflow, start.partialValue < count else { return false }
        return UInt64(width) == min(count - start.partialValue, 256)
    }

    /// How many hashes of that level a tree of that size has, over all its tiles.
    static func count(level: Int, size: UInt64) -> UInt64 {
        level * height < 64 ? size >> (level * height) : 0
    }
}
