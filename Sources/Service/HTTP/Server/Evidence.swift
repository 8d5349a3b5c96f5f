package import Publishing
package import TransparencyLog

/// What this daemon can show of the published log: to people, to auditors' programs and to witnesses.
package struct Evidence: Sendable {
    /// What is known of heads and witnesses.
    package var board: PublicationBoard
    /// The published files.
    package var store: TileStore
    /// The keys that sign the log's heads; none on a daemon that only follows.
    package var keys: [NoteVerifierKey]
    /// Whom the operator trusts to witness; nil if nobody.
    package var policy: TrustPolicy?

    /// Puts together what can be shown.
    package init(board: PublicationBoard, store: TileStore, keys: [NoteVerifierKey], policy: TrustPolicy?) {
        self.board = board
        self.store = store
        self.keys = keys
        self.policy = policy
    }
}
