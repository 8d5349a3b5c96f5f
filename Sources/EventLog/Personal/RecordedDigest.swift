/// The digest of a command as it is recorded with its request: it can be compared with another one, and tells nothing else.
///
/// Its last 32 octets are of the whole command and lie under the key of a generation; what is before them stands as it is.
package struct RecordedDigest: Hashable, Sendable {
    private let kept: [UInt8]
    private let sealed: [UInt8]
    private let key: IndexKey?

    private static let size = 32

    /// A digest that is recorded as it is.
    package init(_ digest: [UInt8]) {
        self.init(kept: Array(digest.dropLast(Self.size)), sealed: Array(digest.suffix(Self.size)), key: nil)
    }

    private init(kept: [UInt8], sealed: [UInt8], key: IndexKey?) {
        self.kept = kept
        self.sealed = sealed
        self.key = key
    }

    /// A digest as the database holds it; `nil` if nothing of it can be compared any more.
    init?(recorded: [UInt8], keys: [Int32: IndexKey]) {
        guard recorded.count % Self.size != 0 else {
            self.init(recorded)
            return
        }
        // The generation, big-endian, before the digest under its key.
        let under = recorded.suffix(Self.size + 4)
        let generation = under.prefix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        let kept = Array(recorded.dropLast(Self.size + 4))
        let key = keys[Int32(bitPattern: generation)]
        if kept.isEmpty, key == nil { return nil }
        self.init(kept: kept, sealed: key == nil ? [] : Array(under.suffix(Self.size)), key: key)
    }

    /// Whether it is the digest of the same command, as far as it was not erased.
    package func matches(_ digest: [UInt8]) -> Bool {
        let whole = Array(digest.suffix(Self.size))
        guard sealed.isEmpty || sealed == (key?.code(ofCommand: whole) ?? whole) else { return false }
        return kept.isEmpty || kept == digest.dropLast(Self.size)
    }

    package static func == (one: RecordedDigest, other: RecordedDigest) -> Bool {
        one.kept == other.kept && one.sealed == other.sealed
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kept)
        hasher.combine(sealed)
    }
}
