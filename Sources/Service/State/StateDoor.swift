package import Commendation

/// Where a digest of the state can be asked for.
package protocol StateDoor: Sendable {
    /// Records the digest of what the read models show now; nil if an earlier one tells all of it.
    ///
    /// - Throws: ``ServiceError``.
    func digest(by actor: Actor) async throws -> StateReceipt?
}
