/// How far an event has come on its way from the log to its proof.
package enum PublicationState: String, Hashable, Sendable, CaseIterable {
    /// It is in the log, durably, at its position.
    case sequenced
    /// It lies under a signed head.
    case published
    /// It lies under a head that a quorum of witnesses cosigned.
    case witnessed
}
