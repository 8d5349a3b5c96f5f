/// What a log sends a witness: the size that the witness cosigned last, the proof from there, and the new signed head
/// (C2SP tlog-witness, `add-checkpoint`).
///
/// The same octets serve as a file on a stick for a witness without a network.
public struct AddCheckpointRequest: Hashable, Sendable {
    /// The size of the head that the witness cosigned last, 0 if it cosigned none.
    public let oldSize: UInt64

    /// The consistency proof from the old size to the head's; empty from size 0 and between equal sizes.
    public let proof: [TreeHash]

    /// The signed head.
    public let checkpoint: SignedNote

    /// The most octets of a request.
    public static let maximumByteCount = SignedNote.maximumByteCount

    /// Puts a request together; throws `number` for a size above 2^63 − 1, `proof-length` for more than 63 hashes.
    public init(oldSize: UInt64, proof: [TreeHash], checkpoint: SignedNote) throws(TransparencyError) {
        guard oldSize <= Decimal.maximum else { throw TransparencyError(.number) }
        guard proof.count <= 63 else { throw TransparencyError(.proofLength) }
        self.oldSize = oldSize
        self.proof = proof
        self.checkpoint = checkpoint
    }

    /// Reads a request's body, whose octets ``bytes`` gives back; throws `text-too-long`, `line-form`, `number`,
    /// `text-structure`, `proof-length`, or what reading the note throws.
    public init(decoding bytes: [UInt8]) throws(TransparencyError) {
        guard bytes.count <= Self.maximumByteCount else { throw TransparencyError(.textTooLong) }
        var reader = LineReader(bytes[...])
        guard let oldSize = Decimal.parse(try reader.next(after: "old")) else { throw TransparencyError(.number, line: 1) }
        self.oldSize = oldSize
        proof = try reader.hashes()
        checkpoint = try SignedNote(decoding: Array(reader.remainder))
    }

    /// The octets of the body.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendLine(Array("old \(oldSize)".utf8))
        for hash in proof { bytes.appendLine(hash.base64Bytes) }
        bytes.append(newline)
        return bytes + checkpoint.bytes
    }
}
