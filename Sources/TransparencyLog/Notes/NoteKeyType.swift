import Crypto

/// The signature types that are used here; the raw value is the identifier byte of C2SP signed-note.
public enum NoteKeyType: UInt8, CaseIterable, Hashable, Sendable {
    /// Ed25519 over the note's text: what a log signs its checkpoints with.
    case ed25519 = 0x01
    /// Ed25519 over a time and a checkpoint: what a witness cosigns with.
    case cosignature = 0x04

    /// The number of octets of a signature of this type, without the key ID.
    var signatureByteCount: Int {
        switch self {
        case .ed25519: 64
        case .cosignature: 8 + 64
        }
    }

    /// The key ID: the first four octets of SHA-256(name || 0x0A || type || public key), big end first.
    func keyID(name: KeyName, publicKey: [UInt8]) -> UInt32 {
        var bytes = name.utf8
        bytes.append(newline)
        bytes.append(rawValue)
        bytes += publicKey
        return SHA256.hash(data: bytes).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension UInt32 {
    /// Eight lowercase hexadecimal digits.
    var hex: [UInt8] {
        let digits = Array(String(self, radix: 16).utf8)
        return [UInt8](repeating: UInt8(ascii: "0"), count: 8 - digits.count) + digits
    }

    /// Reads exactly eight lowercase hexadecimal digits.
    init?(hex: some Collection<UInt8>) {
        guard hex.count == 8, let value = UInt32(String(decoding: hex, as: UTF8.self), radix: 16), value.hex.elementsEqual(hex)
        else { return nil }
        self = value
    }

    /// Four octets, big end first.
    var bigEndianBytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
