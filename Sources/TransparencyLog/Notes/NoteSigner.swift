/// A log's private key, which signs notes with Ed25519 (C2SP signed-note, type 01).
///
/// Its description and its mirror show the name only; the private part leaves it through ``secretText`` alone.
public struct NoteSigner: Sendable {
    private let secret: SecretKey

    /// Makes a signer of a name and 32 random octets that the caller drew; throws `signer-key` for another number of octets.
    public init(name: KeyName, seed: [UInt8]) throws(TransparencyError) {
        secret = try SecretKey(name: name, type: .ed25519, seed: seed)
    }

    /// Reads the text of a private key, `PRIVATE+KEY+name+ID+base64`, as Go's sumdb/note writes it.
    ///
    /// Throws `signer-key`, or `key-type` for a key of another type.
    public init(secretText: String) throws(TransparencyError) {
        secret = try SecretKey(text: secretText, type: .ed25519)
    }

    /// The text of the private key, for its file of mode 0400 and its sealed copy; it must be shown nowhere.
    public var secretText: String { secret.text }

    /// The public part, to be handed out.
    public var verifierKey: NoteVerifierKey { secret.verifierKey }

    /// Signs a note's text, which ends with a newline; on Linux the same text and key always give the same signature.
    ///
    /// Throws `signing-failed` if the signature does not verify.
    public func sign(_ text: [UInt8]) throws(TransparencyError) -> NoteSignature {
        NoteSignature(name: verifierKey.name, keyID: verifierKey.keyID, bytes: try secret.sign(text))
    }
}

extension NoteSigner: CustomStringConvertible, CustomReflectable {
    /// The name and what is hidden.
    public var description: String { "\(verifierKey.name) (private key hidden)" }

    /// Shows no part of the key.
    public var customMirror: Mirror { Mirror(self, children: ["name": verifierKey.name]) }
}

extension SignedNote {
    /// Signs a text by each of the signers, in their order; throws what signing and ``init(text:signatures:)`` throw.
    public init(text: [UInt8], signedBy signers: [NoteSigner]) throws(TransparencyError) {
        var signatures: [NoteSignature] = []
        for signer in signers {
            signatures.append(try signer.sign(text))
        }
        try self.init(text: text, signatures: signatures)
    }
}
