import Crypto

/// The key under which the personal fields of one person are sealed: 256 bits, for AES-256-GCM (NIST SP 800-38D).
package struct PersonKey: Sendable {
    private let key: SymmetricKey

    /// Whether it stands in the place of one that was lost: what was sealed before does not open, and is not damaged.
    package let replacesLost: Bool

    /// Takes 32 octets; `nil` for any other number.
    package init?(bytes: [UInt8], replacesLost: Bool = false) {
        guard bytes.count == 32 else { return nil }
        self.init(SymmetricKey(data: bytes), replacesLost: replacesLost)
    }

    private init(_ key: SymmetricKey, replacesLost: Bool = false) {
        self.key = key
        self.replacesLost = replacesLost
    }

    /// Draws a key from the system's cryptographic generator.
    package static func random() -> PersonKey { PersonKey(SymmetricKey(size: .bits256)) }

    /// The 32 octets, for the key store alone.
    package var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// Seals bytes for one place: a fresh nonce, the ciphertext, the tag.
    func seal(_ plain: [UInt8], for place: BoxPlace) throws -> [UInt8] {
        // A nonce is 96 random bits; one person has a few hundred fields, so that two never meet.
        let box = try AES.GCM.seal(plain, using: key, authenticating: place.bytes)
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// Opens a box; `nil` if it was sealed under another key or for another place, or was changed.
    func open(_ box: [UInt8], for place: BoxPlace) -> [UInt8]? {
        guard let sealed = try? AES.GCM.SealedBox(combined: box) else { return nil }
        return (try? AES.GCM.open(sealed, using: key, authenticating: place.bytes)).map { Array($0) }
    }
}

extension PersonKey: CustomStringConvertible, CustomReflectable {
    /// Nothing of it: it is a secret.
    package var description: String { "(key)" }

    /// Nothing of it.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
