package import Entry

/// How far the log goes and how far the read models have followed.
package struct BookPosition: Sendable, Hashable {
    /// The number of entries: the next sequence number.
    package let size: Int64
    /// When the last entry was recorded.
    package let at: Instant?
    /// The root of the log, 32 bytes.
    package let root: [UInt8]
    /// The number of entries that the read models have folded.
    package let folded: Int64
    /// The names of the read models that stand still at an event which they cannot apply.
    package let parked: [String]

    /// A position.
    package init(size: Int64, at: Instant?, root: [UInt8], folded: Int64, parked: [String] = []) {
        self.size = size
        self.at = at
        self.root = root
        self.folded = folded
        self.parked = parked
    }
}
