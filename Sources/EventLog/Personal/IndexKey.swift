import Crypto

/// The key of one generation of the blind index: 256 bits, for HMAC-SHA-256 (RFC 2104).
///
/// Under it lie the keyed digests by which honorees are found, and the digests of commands. It is kept where the keys of persons are, and
/// destroyed after every erasure: what an old backup of the database holds of the index can then be tried against nothing.
package struct IndexKey: Sendable {
    /// Which generation: from 1; what was written before there were any is generation 0 and lies under no key.
    package let generation: Int32

    private let key: SymmetricKey

    /// Takes 32 octets; `nil` for any other number, and for a generation before the first.
    package init?(generation: Int32, bytes: [UInt8]) {
        guard generation > 0, bytes.count == 32 else { return nil }
        self.generation = generation
        key = SymmetricKey(data: bytes)
    }

    /// Draws a key from the system's cryptographic generator.
    package static func random(generation: Int32) -> IndexKey {
        precondition(generation > 0, "a generation counts from 1")
        return IndexKey(generation: generation, key: SymmetricKey(size: .bits256))
    }

    private init(generation: Int32, key: SymmetricKey) {
        self.generation = generation
        self.key = key
    }

    /// The 32 octets, for the key store alone.
    package var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// What the database keeps of the key, so that another one of the same generation is told from it: 32 octets.
    var proof: [UInt8] { code("generation", []) }

    /// What stands in the database for a key of the blind index.
    func wrap(_ blind: BlindKey) -> [UInt8] { code("blind", blind.bytes) }

    /// What stands in the database for the digest of a command: in the place of its last 32 octets the generation, big-endian, and 32
    /// others.
    func wrap(digest: [UInt8]) -> [UInt8] {
        digest.dropLast(32) + withUnsafeBytes(of: generation.bigEndian) { Array($0) } + code(ofCommand: Array(digest.suffix(32)))
    }

    /// What stands in the place of the digest of a whole command.
    func code(ofCommand digest: [UInt8]) -> [UInt8] { code("command", digest) }

    private func code(_ purpose: String, _ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8) + bytes, using: key))
    }
}

extension IndexKey: CustomStringConvertible, CustomReflectable {
    /// Nothing of it: it is a secret.
    package var description: String { "(index key \(generation))" }

    /// Nothing of it.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
