/// The proof on paper that an entry is in the log: its place, the hashes beside its path and a signed head, in one text
/// (C2SP tlog-proof).
///
/// With the entry and a policy it verifies offline, years later and without us.
public struct TLogProof: Hashable, Sendable {
    /// Octets with a meaning of the application's own, never empty; nothing authenticates them.
    public let extra: [UInt8]?

    /// The index of the entry, counted from 0.
    public let index: UInt64

    /// The hashes from the leaf's sibling up to the root's child.
    public let hashes: [TreeHash]

    /// The signed head, with its cosignatures.
    public let checkpoint: SignedNote

    /// Puts a proof together; throws `size-order` if the inclusion proof is of another size than the head, `line-form` for
    /// empty extra octets, or what reading the head throws.
    public init(_ proof: InclusionProof, checkpoint: SignedNote, extra: [UInt8]? = nil) throws(TransparencyError) {
        guard extra != [] else { throw TransparencyError(.lineForm) }
        guard try checkpoint.checkpoint(extensionLines: .kept).size == proof.size else { throw TransparencyError(.sizeOrder) }
        self.extra = extra
        index = proof.index
        hashes = proof.hashes
        self.checkpoint = checkpoint
    }

    /// Reads a proof, whose octets ``bytes`` gives back; throws `text-too-long`, `text-structure`, `line-form`, `number`,
    /// `proof-length` for more than 63 hashes, or what reading the note and its head throws.
    public init(decoding bytes: [UInt8]) throws(TransparencyError) {
        guard bytes.count <= SignedNote.maximumByteCount else { throw TransparencyError(.textTooLong) }
        var reader = LineReader(bytes[...])
        guard try reader.next().elementsEqual(Self.header) else { throw TransparencyError(.lineForm, line: 1) }
        if reader.remainder.starts(with: Array("extra ".utf8)) {
            guard let extra = Base64.decode(try reader.next(after: "extra")), !extra.isEmpty else {
                throw TransparencyError(.lineForm, line: 2)
            }
            self.extra = extra
        } else {
            extra = nil
        }
        guard let index = Decimal.parse(try reader.next(after: "index")) else {
            throw TransparencyError(.number, line: reader.line)
        }
        self.index = index
        hashes = try reader.hashes()
        checkpoint = try SignedNote(decoding: Array(reader.remainder))
        _ = try checkpoint.checkpoint(extensionLines: .kept)
    }

    /// The octets of the proof, for a file with the extension `.tlog-proof`.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendLine(Self.header)
        if let extra { bytes.appendLine(Array("extra ".utf8), Base64.encode(extra)) }
        bytes.appendLine(Array("index \(index)".utf8))
        for hash in hashes { bytes.appendLine(hash.base64Bytes) }
        bytes.append(newline)
        return bytes + checkpoint.bytes
    }

    /// Verifies that the leaf is in the log, under a head that the policy trusts; what the policy saw is returned.
    ///
    /// - Parameter leaf: the leaf hash of the entry, computed by the caller from the very bytes in question.
    ///
    /// Throws what ``TrustPolicy/open(_:extensionLines:)`` and ``InclusionProof/check(leaf:root:)`` throw.
    @discardableResult
    public func verify(leaf: TreeHash, policy: TrustPolicy) throws(TransparencyError) -> TrustVerdict {
        let verdict = try policy.open(checkpoint)
        let head = verdict.checkpoint
        try InclusionProof(index: index, size: head.size, hashes: hashes).check(leaf: leaf, root: head.root)
        return verdict
    }

    private static let header = Array("c2sp.org/tlog-proof@v1".utf8)
}
