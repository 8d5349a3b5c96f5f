/// The digest of a command as it is recorded with its request: it can be compared with another one, and tells nothing else.
package struct RecordedDigest: Hashable, Sendable {
    private let recorded: [UInt8]
    private let key: IndexKey?

    /// A digest that is recorded as it is.
    package init(_ digest: [UInt8]) { self.init(recorded: digest, key: nil) }

    private init(recorded: [UInt8], key: IndexKey?) {
        self.recorded = recorded
        self.key = key
    }

    /// A digest as the database holds it; `nil` if it lies under a key that was destroyed, and so is erased.
    init?(recorded: [UInt8], keys: [Int32: IndexKey]) {
        guard recorded.count != 32 else {
            self.init(recorded)
            return
        }
        // The generation, big-endian, before the digest under its key.
        let generation = recorded.prefix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        guard let key = keys[Int32(bitPattern: generation)] else { return nil }
        self.init(recorded: recorded, key: key)
    }

    /// Whether it is the digest of the same command.
    package func matches(_ digest: [UInt8]) -> Bool { recorded == key?.wrap(digest: digest) ?? digest }

    package static func == (one: RecordedDigest, other: RecordedDigest) -> Bool { one.recorded == other.recorded }

    package func hash(into hasher: inout Hasher) { hasher.combine(recorded) }
}
