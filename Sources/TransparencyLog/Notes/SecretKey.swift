import Crypto

/// An Ed25519 private key with its name and type: the common part of a log's signer and a witness's cosigner.
struct SecretKey: Sendable {
    let verifierKey: NoteVerifierKey
    private let key: Curve25519.Signing.PrivateKey

    init(name: KeyName, type: NoteKeyType, seed: [UInt8]) throws(TransparencyError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw TransparencyError(.signerKey) }
        self.key = key
        verifierKey = try NoteVerifierKey(name: name, type: type, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// Reads `PRIVATE+KEY+name+ID+base64` of the wanted type.
    init(text: String, type: NoteKeyType) throws(TransparencyError) {
        let prefix = "PRIVATE+KEY+"
        let utf8 = Array(text.utf8)
        let parts = utf8.dropFirst(prefix.utf8.count).split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard utf8.starts(with: prefix.utf8), parts.count == 3, let name = try? KeyName(utf8: parts[0]),
            let keyID = UInt32(hex: parts[1]), let bytes = Base64.decode(parts[2]), let first = bytes.first
        else { throw TransparencyError(.signerKey) }
        guard first == type.rawValue else { throw TransparencyError(.keyType) }
        try self.init(name: name, type: type, seed: Array(bytes.dropFirst()))
        // Only the public ID is compared, so the time that it takes tells nothing of the key.
        guard keyID == verifierKey.keyID else { throw TransparencyError(.signerKey) }
    }

    var text: String {
        let secret = Base64.encode([verifierKey.type.rawValue] + Array(key.rawRepresentation))
        let id = String(decoding: verifierKey.keyID.hex, as: UTF8.self)
        return "PRIVATE+KEY+\(verifierKey.name)+\(id)+\(String(decoding: secret, as: UTF8.self))"
    }

    /// The 64 octets of the signature, verified before they are released: a flipped bit must not leave the machine signed.
    func sign(_ message: [UInt8]) throws(TransparencyError) -> [UInt8] {
        guard let signature = try? key.signature(for: message), verifierKey.verifies(signature, over: message) else {
            throw TransparencyError(.signingFailed)
        }
        return Array(signature)
    }
}
