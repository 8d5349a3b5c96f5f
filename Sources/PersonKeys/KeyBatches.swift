import EventLog
import Foundation

/// Makes keys for all that ask at about the same time in one transaction: while one is being written, the next one fills up.
actor KeyBatches {
    /// What came of a batch.
    struct Outcome: Sendable {
        /// The lines that stand in the store now.
        var lines: [UUID: PersonKeyStore.Line] = [:]

        /// Those who got no key, since they had one once.
        var lost: Set<UUID> = []
    }

    private let write: @Sendable (Set<UUID>, PersonKeyring.LostKeys) async throws -> Outcome
    private var pending: Set<UUID> = []
    private var waiting: Task<Outcome, any Error>?
    private var last: Task<Outcome, any Error>?

    /// - Parameter write: makes the keys of some persons, durably, but not of those whose keys are lost.
    init(write: @escaping @Sendable (Set<UUID>, PersonKeyring.LostKeys) async throws -> Outcome) {
        self.write = write
    }

    /// Returns once the keys of these persons are durable, what came of the whole batch.
    func make(_ persons: Set<UUID>, unless lost: @escaping PersonKeyring.LostKeys) async throws -> Outcome {
        pending.formUnion(persons)
        return try await (waiting ?? schedule(lost)).value
    }

    /// All callers are of one log, so that the first one's question serves the batch.
    private func schedule(_ lost: @escaping PersonKeyring.LostKeys) -> Task<Outcome, any Error> {
        let before = last
        let batch = Task {
            _ = await before?.result
            return try await write(take(), lost)
        }
        waiting = batch
        last = batch
        return batch
    }

    private func take() -> Set<UUID> {
        defer { pending = [] }
        waiting = nil
        return pending
    }
}
