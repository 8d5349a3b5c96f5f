/// What a policy saw in a signed head: who signed, who cosigned and when, and whether that is enough.
public struct TrustVerdict: Hashable, Sendable {
    /// The head.
    public let checkpoint: Checkpoint

    /// The log's keys that signed it, at least one; two while the log changes its key.
    public let logKeys: [NoteVerifierKey]

    /// The witnesses that cosigned it, in the policy's order, each with its latest time in seconds since 1970.
    public let cosigned: [CosignedBy]

    /// Whether the cosignatures make up the quorum.
    public let hasQuorum: Bool

    /// The latest time, in seconds since 1970, at or after which a whole quorum cosigned.
    ///
    /// It tells how fresh the head is in the eyes of the witnesses, whatever one of them says alone. `nil` without a quorum, or
    /// if the policy asks for no witness.
    public let quorumTime: UInt64?

    /// One witness's cosignature.
    public struct CosignedBy: Hashable, Sendable {
        /// What the policy calls the witness.
        public let witness: PolicyName

        /// The witness's key.
        public let key: NoteVerifierKey

        /// When it cosigned, in seconds since 1970 by its own clock; the latest of several.
        public let time: UInt64
    }
}
