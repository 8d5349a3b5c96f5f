import Foundation

/// Makes keys for all that ask at about the same time in one transaction: while one is being written, the next one fills up.
actor KeyBatches {
    private let write: @Sendable (Set<UUID>) async throws -> Void
    private var pending: Set<UUID> = []
    private var waiting: Task<Void, any Error>?
    private var last: Task<Void, any Error>?

    /// - Parameter write: makes the keys of some persons, durably.
    init(write: @escaping @Sendable (Set<UUID>) async throws -> Void) {
        self.write = write
    }

    /// Returns once the keys of these persons are durable.
    func make(_ persons: Set<UUID>) async throws {
        pending.formUnion(persons)
        let batch = waiting ?? schedule()
        try await batch.value
    }

    private func schedule() -> Task<Void, any Error> {
        let before = last
        let batch = Task {
            _ = await before?.result
            try await write(take())
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
