/// A witness's private key, which cosigns checkpoints with a time (C2SP tlog-cosignature, type 04).
///
/// The message does not hold the witness's name, so a key must serve one witness only, and no log.
public struct Cosigner: Sendable {
    private let secret: SecretKey

    /// Makes a cosigner of a name and 32 random octets that the caller drew; throws `signer-key` for another number of octets.
    public init(name: KeyName, seed: [UInt8]) throws(TransparencyError) {
        secret = try SecretKey(name: name, type: .cosignature, seed: seed)
    }

    /// Reads the text of a private key, `PRIVATE+KEY+name+ID+base64` with type 04.
    ///
    /// Throws `signer-key`, or `key-type` for a key of another type.
    public init(secretText: String) throws(TransparencyError) {
        secret = try SecretKey(text: secretText, type: .cosignature)
    }

    /// The text of the private key, for its file of mode 0400 and its sealed copy; it must be shown nowhere.
    public var secretText: String { secret.text }

    /// The public part, to be handed out.
    public var verifierKey: NoteVerifierKey { secret.verifierKey }

    /// States that the checkpoint is the largest consistent head that this witness has seen as of `time`, in seconds since 1970.
    ///
    /// The caller has verified that; see ``Witness`` for one that does. Throws `time` for zero or more than 2^63 − 1, what
    /// reading the checkpoint throws, or `signing-failed`.
    public func cosign(_ text: [UInt8], time: UInt64) throws(TransparencyError) -> NoteSignature {
        guard time > 0 else { throw TransparencyError(.time) }
        let signature = try secret.sign(try CosignatureMessage.bytes(text: text, time: time))
        let stamp = UInt32(time >> 32).bigEndianBytes + UInt32(truncatingIfNeeded: time).bigEndianBytes
        return NoteSignature(name: verifierKey.name, keyID: verifierKey.keyID, bytes: stamp + signature)
    }
}

extension Cosigner: CustomStringConvertible, CustomReflectable {
    /// The name and what is hidden.
    public var description: String { "\(verifierKey.name) (private key hidden)" }

    /// Shows no part of the key.
    public var customMirror: Mirror { Mirror(self, children: ["name": verifierKey.name]) }
}
