import Crypto

/// The first 128 bits of a line's SHA-256.
struct LineDigest: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    init(_ line: [UInt8]) {
        (high, low) = SHA256.hash(data: line).withUnsafeBytes { octets in
            (octets.loadUnaligned(as: UInt64.self), octets.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }
}
