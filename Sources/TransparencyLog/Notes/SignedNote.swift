/// A text with signature lines under it (C2SP signed-note).
///
/// Nothing in a note is true until ``verified(by:)`` says who signed it.
public struct SignedNote: Hashable, Sendable {
    /// The text that is signed, with its last newline.
    public let text: [UInt8]

    /// The signature lines, in order, known and unknown alike.
    public let signatures: [NoteSignature]

    /// The most octets of a note.
    public static let maximumByteCount = 1_000_000

    /// The most signatures of a note; the format asks for at least 16.
    public static let maximumSignatureCount = 64

    /// Puts a note together; throws as ``init(decoding:)`` does, since no other note is ever written.
    public init(text: [UInt8], signatures: [NoteSignature]) throws(TransparencyError) {
        self.text = text
        self.signatures = signatures
        guard text.last == newline, !signatures.isEmpty else { throw TransparencyError(.textStructure) }
        guard signatures.count <= Self.maximumSignatureCount else { throw TransparencyError(.tooManySignatures) }
        let bytes = self.bytes
        guard bytes.count <= Self.maximumByteCount else { throw TransparencyError(.textTooLong) }
        try Self.checkCharacters(bytes)
    }

    /// Reads the octets of a note; ``bytes`` gives the same octets back, because base64 is taken in its canonical form only.
    ///
    /// Throws `text-too-long`, `text-characters`, `text-structure`, `line-form` or `too-many-signatures`.
    public init(decoding bytes: [UInt8]) throws(TransparencyError) {
        guard bytes.count <= Self.maximumByteCount else { throw TransparencyError(.textTooLong) }
        try Self.checkCharacters(bytes)
        // The last empty line parts text and signatures; the text may have empty lines of its own.
        guard let blank = bytes.indices.dropLast().last(where: { bytes[$0] == newline && bytes[$0 + 1] == newline }) else {
            throw TransparencyError(.textStructure)
        }
        text = Array(bytes[...blank])
        signatures = try NoteSignature.lines(
            bytes[(blank + 2)...], firstLine: 2 + text.reduce(0) { $1 == newline ? $0 + 1 : $0 })
    }

    /// The octets of the note.
    public var bytes: [UInt8] {
        text + [newline] + signatures.flatMap(\.line)
    }

    /// The note with more signatures under it, leaving out those that it has already; throws `too-many-signatures` or
    /// `text-too-long`.
    public func adding(_ added: [NoteSignature]) throws(TransparencyError) -> SignedNote {
        var all = signatures
        for signature in added where !all.contains(signature) {
            all.append(signature)
        }
        return try SignedNote(text: text, signatures: all)
    }

    /// The signatures by the given keys, each verified; those by other keys are passed over.
    ///
    /// Throws `duplicate-key` if two keys have the same name and ID, `invalid-signature` if one of them did not make a
    /// signature that names it, `no-trusted-signature` if none of them signed.
    public func verified(by keys: [NoteVerifierKey]) throws(TransparencyError) -> [VerifiedSignature] {
        for (place, key) in keys.enumerated() {
            guard !keys[..<place].contains(where: { $0.keyID == key.keyID && $0.name == key.name }) else {
                throw TransparencyError(.duplicateKey)
            }
        }
        var verified: [VerifiedSignature] = []
        for signature in signatures {
            guard let key = keys.first(where: { $0.isNamed(by: signature) }) else { continue }
            verified.append(try key.verify(signature, over: text))
        }
        guard !verified.isEmpty else { throw TransparencyError(.noTrustedSignature) }
        return verified
    }

    private static func checkCharacters(_ bytes: [UInt8]) throws(TransparencyError) {
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == newline }), String(validating: bytes, as: UTF8.self) != nil else {
            throw TransparencyError(.textCharacters)
        }
    }
}
