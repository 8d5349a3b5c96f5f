package import Entry
package import TransparencyLog

/// Where the log ends.
package struct LogHead: Hashable, Sendable {
    /// The number of entries, which is the position of the next one.
    package let size: Int64

    /// The time of the last entry; `nil` while there is none.
    package let at: Instant?

    /// The root of the RFC 6962 tree over all entries.
    package let root: TreeHash

    /// How often the lead has changed.
    package let epoch: Int64

    /// States a head.
    package init(size: Int64, at: Instant?, root: TreeHash, epoch: Int64) {
        self.size = size
        self.at = at
        self.root = root
        self.epoch = epoch
    }
}
