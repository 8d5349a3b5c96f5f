import Crypto

/// A public key with its name: what a party is given beforehand, to know who signed a note (C2SP signed-note, vkey).
public struct NoteVerifierKey: Hashable, Sendable {
    /// The name of the key.
    public let name: KeyName

    /// The type of its signatures.
    public let type: NoteKeyType

    /// The 32 octets of the Ed25519 public key.
    public let publicKey: [UInt8]

    /// The short identifier in signature lines; it tells keys of one name apart and is no proof of anything.
    public let keyID: UInt32

    /// Makes a verifier key; throws `verifier-key` unless the public key has 32 octets.
    public init(name: KeyName, type: NoteKeyType, publicKey: [UInt8]) throws(TransparencyError) {
        guard publicKey.count == 32 else { throw TransparencyError(.verifierKey) }
        self.name = name
        self.type = type
        self.publicKey = publicKey
        keyID = type.keyID(name: name, publicKey: publicKey)
    }

    /// Reads `name+ID+base64`; throws `verifier-key`, or `key-type` for a key of another type that is otherwise well formed.
    public init(_ text: String) throws(TransparencyError) {
        try self.init(utf8: Array(text.utf8))
    }

    /// Reads the octets of `name+ID+base64`; throws as ``init(_:)`` does.
    public init(utf8: some Collection<UInt8>) throws(TransparencyError) {
        // Base64 may hold a plus itself, so only the first two separate.
        let parts = utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = try? KeyName(utf8: parts[0]), let keyID = UInt32(hex: parts[1]),
            let bytes = Base64.decode(parts[2]), let first = bytes.first
        else { throw TransparencyError(.verifierKey) }
        guard let type = NoteKeyType(rawValue: first) else { throw TransparencyError(.keyType) }
        try self.init(name: name, type: type, publicKey: Array(bytes.dropFirst()))
        guard keyID == self.keyID else { throw TransparencyError(.verifierKey) }
    }

    /// The text to hand out: `name+ID+base64`.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The octets of ``text``.
    var utf8: [UInt8] {
        let plus = [UInt8(ascii: "+")]
        return name.utf8 + plus + keyID.hex + plus + Base64.encode([type.rawValue] + publicKey)
    }

    /// Whether a signature line names this key: by name and ID both.
    func isNamed(by signature: NoteSignature) -> Bool {
        keyID == signature.keyID && name == signature.name
    }

    /// Whether the 64 octets are this key's Ed25519 signature over the message.
    func verifies(_ signature: some Collection<UInt8>, over message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(Array(signature), for: message)
    }
}
