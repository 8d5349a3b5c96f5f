/// A head of the log: whose it is, how many leaves it has and their root (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// The log.
    public let origin: LogOrigin

    /// The number of leaves, at most 2^63 − 1.
    public let size: UInt64

    /// The root over all leaves.
    public let root: TreeHash

    /// The lines after the root, without newlines; always empty in ours.
    public let extensionLines: [[UInt8]]

    /// States a head; throws `number` for a size above 2^63 − 1, `empty-tree-root` for a wrong root of size zero.
    public init(origin: LogOrigin, size: UInt64, root: TreeHash) throws(TransparencyError) {
        guard size <= Decimal.maximum else { throw TransparencyError(.number) }
        self.origin = origin
        self.size = size
        self.root = root
        extensionLines = []
        try checkEmptyTree()
    }

    /// Reads the text of a note, whose octets ``text`` gives back.
    ///
    /// Throws `text-structure`, `origin`, `number`, `line-form` for the root, or `extension-lines`. A wrong root of size zero
    /// is not refused here but by ``checkEmptyTree()``, because a witness has an answer of its own for it.
    public init(decoding text: [UInt8], extensionLines handling: ExtensionLines = .refused) throws(TransparencyError) {
        var reader = LineReader(text[...])
        guard let origin = try? LogOrigin(utf8: try reader.next()) else { throw TransparencyError(.origin, line: 1) }
        guard let size = Decimal.parse(try reader.next()) else { throw TransparencyError(.number, line: 2) }
        guard let root = TreeHash(base64: try reader.next()) else { throw TransparencyError(.lineForm, line: 3) }
        self.origin = origin
        self.size = size
        self.root = root
        var lines: [[UInt8]] = []
        while !reader.isAtEnd {
            guard handling == .kept else { throw TransparencyError(.extensionLines, line: 4) }
            let line = try reader.next()
            guard !line.isEmpty else { throw TransparencyError(.textStructure, line: reader.line) }
            lines.append(Array(line))
        }
        extensionLines = lines
    }

    /// The text that is signed: origin, size and root, a line each, then any extension lines.
    public var text: [UInt8] {
        var text: [UInt8] = []
        text.appendLine(origin.utf8)
        text.appendLine(Array("\(size)".utf8))
        text.appendLine(root.base64Bytes)
        for line in extensionLines { text.appendLine(line) }
        return text
    }

    /// Throws `empty-tree-root` if the size is zero and the root is not that of the empty tree.
    public func checkEmptyTree() throws(TransparencyError) {
        guard size > 0 || root == .empty else { throw TransparencyError(.emptyTreeRoot) }
    }

    /// Signs the head by each of the log's keys, old and new, so that both policies verify while keys change.
    ///
    /// Throws `origin` if a key's name is not the origin, `text-structure` if there is no key, or what signing throws.
    public func signed(by signers: [NoteSigner]) throws(TransparencyError) -> SignedNote {
        guard signers.allSatisfy({ $0.verifierKey.name.utf8 == origin.utf8 }) else { throw TransparencyError(.origin) }
        try checkEmptyTree()
        return try SignedNote(text: text, signedBy: signers)
    }
}

extension SignedNote {
    /// Reads the head that the note's text states, unverified; throws as ``Checkpoint/init(decoding:extensionLines:)`` does.
    public func checkpoint(extensionLines: ExtensionLines = .refused) throws(TransparencyError) -> Checkpoint {
        try Checkpoint(decoding: text, extensionLines: extensionLines)
    }
}
