package import Entry
package import TransparencyLog

/// A head of the log that was signed, and what was signed.
package struct SignedHead: Hashable, Sendable {
    /// How many entries it covers.
    package let size: Int64

    /// The root of the tree over them.
    package let root: TreeHash

    /// The signed note: origin, size and root with the log's signatures, and those of witnesses that are known so far.
    package let note: SignedNote

    /// When it was signed first, by the clock of the daemon that signed; nil where only the note is kept.
    package let signedAt: Instant?

    /// States a head.
    ///
    /// - Throws: ``PublishingError/damaged(_:)`` if the note is none of a head.
    package init(note: SignedNote, signedAt: Instant? = nil) throws(PublishingError) {
        do {
            let checkpoint = try note.checkpoint()
            size = Int64(checkpoint.size)
            root = checkpoint.root
        } catch {
            throw .damaged("signed head: \(error.code)")
        }
        self.note = note
        self.signedAt = signedAt
    }

    /// Reads a note as it was kept.
    ///
    /// - Throws: ``PublishingError/damaged(_:)``.
    package init(bytes: [UInt8], signedAt: Instant? = nil) throws(PublishingError) {
        let note: SignedNote
        do {
            note = try SignedNote(decoding: bytes)
        } catch {
            throw .damaged("signed head: \(error.code)")
        }
        try self.init(note: note, signedAt: signedAt)
    }

    /// Whether one of some keys signed it, and none of them wrongly.
    package func isSigned(by keys: [NoteVerifierKey]) -> Bool {
        (try? note.verified(by: keys))?.isEmpty == false
    }

    /// Whether it is of the same tree as another head.
    package func isSame(as other: SignedHead) -> Bool { size == other.size && root == other.root }
}
