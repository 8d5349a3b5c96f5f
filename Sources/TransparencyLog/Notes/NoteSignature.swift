/// One signature line of a note, as it stands there: nothing about it is verified.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    public let name: KeyName

    /// The short identifier of the key.
    public let keyID: UInt32

    /// The signature itself, without the key ID; its form depends on the key's type.
    public let bytes: [UInt8]

    init(name: KeyName, keyID: UInt32, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// Reads a line without its newline; `nil` unless it is an em dash, a key name and at least five octets in base64.
    init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: Self.prefix) else { return nil }
        let parts = line.dropFirst(Self.prefix.count).split(
            separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let name = try? KeyName(utf8: parts[0]), let bytes = Base64.decode(parts[1]), bytes.count > 4
        else { return nil }
        self.name = name
        keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        self.bytes = Array(bytes.dropFirst(4))
    }

    /// The line with its newline.
    public var line: [UInt8] {
        Self.prefix + name.utf8 + [UInt8(ascii: " ")] + Base64.encode(keyID.bigEndianBytes + bytes) + [newline]
    }

    /// An em dash and a space.
    private static let prefix = Array("\u{2014} ".utf8)
}

extension NoteSignature {
    /// Reads signature lines and nothing else, as a witness answers; throws `text-too-long`, `line-form`, `text-structure`
    /// or `too-many-signatures`.
    ///
    /// No line at all is `text-structure`.
    public static func lines(decoding bytes: [UInt8]) throws(TransparencyError) -> [NoteSignature] {
        guard bytes.count <= SignedNote.maximumByteCount else { throw TransparencyError(.textTooLong) }
        return try lines(bytes[...], firstLine: 1)
    }

    static func lines(_ bytes: ArraySlice<UInt8>, firstLine: Int) throws(TransparencyError) -> [NoteSignature] {
        guard !bytes.isEmpty else { throw TransparencyError(.textStructure, line: firstLine) }
        var reader = LineReader(bytes)
        var signatures: [NoteSignature] = []
        while !reader.isAtEnd {
            let line = try reader.next()
            guard signatures.count < SignedNote.maximumSignatureCount else { throw TransparencyError(.tooManySignatures) }
            guard let signature = NoteSignature(line: line) else {
                throw TransparencyError(.lineForm, line: firstLine + reader.line - 1)
            }
            signatures.append(signature)
        }
        return signatures
    }
}
