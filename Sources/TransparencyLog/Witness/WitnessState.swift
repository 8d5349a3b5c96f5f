/// What a witness remembers of one log: the whole last head that it cosigned, or that there was none.
///
/// It is evidence as well as state, so the note is kept with the log's signatures and the witness's own. The caller must
/// store it durably, and compare-and-swap it, before an answer leaves.
public struct WitnessState: Hashable, Sendable {
    /// The log.
    public let origin: LogOrigin

    /// The last cosigned head with all its verified signatures; `nil` before the first.
    public let note: SignedNote?

    /// The last cosigned head; `nil` before the first.
    public let checkpoint: Checkpoint?

    /// When it was cosigned last, in seconds since 1970; 0 before the first.
    public let time: UInt64

    /// The state for a log of which nothing was cosigned yet.
    ///
    /// To start from nothing for a log that was seen before is the one mistake that lets it be rewritten: a lost state is
    /// restored, never forgotten.
    public init(new origin: LogOrigin) {
        self.origin = origin
        note = nil
        checkpoint = nil
        time = 0
    }

    /// Takes up the stored note of a log, as served at `<origin hash>/checkpoint`.
    ///
    /// - Parameter cosigners: this witness's own keys, former ones too.
    ///
    /// Throws `witness-state` unless the note is of that log and cosigned by one of the keys.
    public init(
        origin: LogOrigin, note: SignedNote, cosigners: [NoteVerifierKey]
    ) throws(TransparencyError) {
        guard let checkpoint = try? note.checkpoint(extensionLines: .kept), checkpoint.origin == origin,
            let time = try? note.verified(by: cosigners).compactMap(\.time).max()
        else { throw TransparencyError(.witnessState) }
        self.origin = origin
        self.note = note
        self.checkpoint = checkpoint
        self.time = time
    }

    /// The size of the last cosigned head, 0 before the first.
    public var size: UInt64 { checkpoint?.size ?? 0 }

    /// Whether a head has the size of the last cosigned one and another root: if the log signed it, the log has two histories, and no
    /// proof is needed to see it.
    public func isContradicted(by head: Checkpoint) -> Bool {
        checkpoint.map { $0.size == head.size && $0.root != head.root } ?? false
    }

    /// Whether a head is the last cosigned one itself: then nothing that was sent with it says anything against the log.
    public func isOf(_ head: Checkpoint) -> Bool {
        checkpoint.map { $0.size == head.size && $0.root == head.root } ?? false
    }
}
