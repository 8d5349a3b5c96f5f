public import Crypto

/// One SHA-256 hash of the tree: 32 bytes held as four words, so that a tree of hashes is one flat array.
///
/// Words are in the machine's own order; only ``bytes`` and ``init(bytes:)`` speak of octets.
public struct TreeHash: Hashable, Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// Takes the digest of a finished hash function.
    public init(_ digest: SHA256Digest) {
        words = digest.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    /// Takes exactly 32 octets; `nil` for any other count.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        words = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    }

    /// The number of octets of a hash.
    public static let byteCount = 32

    /// The 32 octets of the hash.
    public var bytes: [UInt8] {
        withBytes { [UInt8]($0) }
    }

    /// Lends the 32 octets without copying them.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: words) { body($0) }
    }

    /// Whether two hashes hold the same octets.
    public static func == (left: TreeHash, right: TreeHash) -> Bool {
        left.words == right.words
    }

    /// Feeds the four words to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}
