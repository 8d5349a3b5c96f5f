package import Entry
package import Foundation
import Synchronization

/// The keys of persons without a file: for tests and rehearsals, whose log ends with the process.
package final class InMemoryPersonKeyring: PersonKeyring {
    private struct State {
        var keys: [UUID: PersonKey] = [:]
        var destroyed: [UUID: DestroyedKey] = [:]
        var settled: Int64 = 0
        var indexKeys: [Int32: IndexKey] = [:]
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> Instant

    /// A keyring without keys.
    package init(now: @escaping @Sendable () -> Instant = { Instant(microseconds: 0) }) {
        self.now = now
    }

    package func keys(
        makingFor persons: Set<UUID>, unless lost: @escaping LostKeys
    ) async throws(PersonKeyError) -> [UUID: PersonKey] {
        let unknown = state.withLock { state in persons.filter { state.keys[$0] == nil && state.destroyed[$0] == nil } }
        do {
            let count = unknown.isEmpty ? 0 : try await lost(unknown).count
            if count > 0 { throw PersonKeyError.behind(persons: count) }
        } catch {
            throw error as? PersonKeyError ?? .unavailable(reason: "database")
        }
        let outcome = state.withLock { state -> Result<[UUID: PersonKey], PersonKeyError> in
            if let gone = persons.first(where: { state.destroyed[$0] != nil }) { return .failure(.destroyed(gone)) }
            for person in persons where state.keys[person] == nil { state.keys[person] = .random() }
            return .success(state.keys.filter { persons.contains($0.key) })
        }
        return try outcome.get()
    }

    package func keys(of persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: PersonKey] {
        state.withLock { state in
            persons.reduce(into: [:]) { found, person in found[person] = state.keys[person] }
        }
    }

    package func destroy(_ persons: Set<UUID>) async throws(PersonKeyError) {
        let at = now()
        state.withLock { state in
            for person in persons where state.destroyed[person] == nil {
                state.keys[person] = nil
                state.destroyed[person] = DestroyedKey(at: at, gone: Day(of: at))
            }
        }
    }

    package func destroyed(_ persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: DestroyedKey] {
        state.withLock { state in state.destroyed.filter { persons.contains($0.key) } }
    }

    package func settled() async throws(PersonKeyError) -> Int64 { state.withLock { $0.settled } }

    package func settle(before position: Int64) async throws(PersonKeyError) {
        state.withLock { $0.settled = max($0.settled, position) }
    }

    package func indexKeys() async throws(PersonKeyError) -> [Int32: IndexKey] { state.withLock { $0.indexKeys } }

    package func indexKey(making generation: Int32) async throws(PersonKeyError) -> IndexKey {
        state.withLock { state in
            let key = state.indexKeys[generation] ?? .random(generation: generation)
            state.indexKeys[generation] = key
            return key
        }
    }

    package func destroyIndexKeys(before generation: Int32) async throws(PersonKeyError) {
        state.withLock { state in state.indexKeys = state.indexKeys.filter { $0.key >= generation } }
    }

    /// Forgets keys without a trace, as a lost key store would.
    package func lose(_ persons: Set<UUID>) {
        state.withLock { state in
            for person in persons { state.keys[person] = nil }
        }
    }

    /// Takes a key back that was forgotten.
    package func put(_ key: PersonKey, of person: UUID) { state.withLock { $0.keys[person] = key } }
}
