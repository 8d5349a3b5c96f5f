/// A signature that a known key made over the note.
public struct VerifiedSignature: Hashable, Sendable {
    /// The key that made it.
    public let key: NoteVerifierKey

    /// The signature line.
    public let signature: NoteSignature

    /// When a witness made it, in seconds since 1970 by its own clock; `nil` for a signature without a time.
    public let time: UInt64?
}

extension NoteVerifierKey {
    /// Verifies a signature that names this key; throws `invalid-signature` if this key did not make it over the text.
    func verify(_ signature: NoteSignature, over text: [UInt8]) throws(TransparencyError) -> VerifiedSignature {
        guard signature.bytes.count == type.signatureByteCount else { throw TransparencyError(.invalidSignature) }
        switch type {
        case .ed25519:
            guard verifies(signature.bytes, over: text) else { throw TransparencyError(.invalidSignature) }
            return VerifiedSignature(key: self, signature: signature, time: nil)
        case .cosignature:
            let time = signature.bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
            guard let message = try? CosignatureMessage.bytes(text: text, time: time),
                verifies(signature.bytes.dropFirst(8), over: message)
            else { throw TransparencyError(.invalidSignature) }
            return VerifiedSignature(key: self, signature: signature, time: time)
        }
    }
}
