/// Up to 256 neighbouring entries, the bytes of one file: each entry after its length in two octets, big end first.
public struct EntryBundle: Hashable, Sendable {
    /// The bytes of the file.
    public let bytes: [UInt8]

    /// Where each entry lies in ``bytes``, in order.
    public let ranges: [Range<Int>]

    /// The most octets that an entry may have.
    public static let maximumEntryByteCount = 65_535

    /// Makes a bundle of 1 to 256 entries; throws `bundle-limit` for another number, or an entry that is too long.
    public init(entries: some Collection<[UInt8]>) throws(TransparencyError) {
        guard (1...TileCoordinate.fullWidth).contains(entries.count) else { throw TransparencyError(.bundleLimit) }
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        ranges.reserveCapacity(entries.count)
        for entry in entries {
            guard entry.count <= Self.maximumEntryByteCount else { throw TransparencyError(.bundleLimit) }
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(entry.count & 255))
            ranges.append(bytes.count..<bytes.count + entry.count)
            bytes += entry
        }
        self.bytes = bytes
        self.ranges = ranges
    }

    /// Reads a file that must hold exactly `count` entries (1 to 256, the width in its name).
    ///
    /// Throws `bundle-limit` for another count, `bundle-content` if the bytes are not that many entries and nothing else.
    public init(decoding bytes: [UInt8], count: Int) throws(TransparencyError) {
        guard (1...TileCoordinate.fullWidth).contains(count) else { throw TransparencyError(.bundleLimit) }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(count)
        var next = 0
        for _ in 0..<count {
            guard bytes.count - next >= 2 else { throw TransparencyError(.bundleContent) }
            let length = Int(bytes[next]) << 8 | Int(bytes[next + 1])
            next += 2
            guard bytes.count - next >= length else { throw TransparencyError(.bundleContent) }
            ranges.append(next..<next + length)
            next += length
        }
        guard next == bytes.count else { throw TransparencyError(.bundleContent) }
        self.bytes = bytes
        self.ranges = ranges
    }

    /// The entries, in order.
    public var entries: [[UInt8]] {
        ranges.map { Array(bytes[$0]) }
    }

    /// The leaf hashes of the entries, in order, computed without copying them.
    public var leafHashes: [TreeHash] {
        ranges.map { TreeHash.leaf(bytes[$0]) }
    }
}
