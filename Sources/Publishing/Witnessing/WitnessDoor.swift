package import TransparencyLog

/// The way to a witness.
package protocol WitnessDoor: Sendable {
    /// Hands in a request of C2SP tlog-witness `add-checkpoint` and waits for the answer.
    ///
    /// - Throws: whatever keeps an answer from coming: the witness is asked again later.
    func addCheckpoint(_ request: AddCheckpointRequest, to witness: PolicyWitness) async throws -> WitnessReply
}
