import EventLog
import Foundation
import Synchronization

/// A keyring that fails as told, and tells when keys were made.
final class WatchingKeyring: PersonKeyring {
    private struct State {
        var failure: PersonKeyError?
        var destroyFailures = 0
        var onMake: (@Sendable (Set<UUID>) async -> Void)?
        var calls = 0
    }

    private let inner: any PersonKeyring
    private let state = Mutex(State())

    init(_ inner: any PersonKeyring) { self.inner = inner }

    var calls: Int { state.withLock { $0.calls } }

    func fail(with error: PersonKeyError?) { state.withLock { $0.failure = error } }

    /// Lets the next destructions fail.
    func failDestroying(times: Int) { state.withLock { $0.destroyFailures = times } }

    func onMake(_ body: @escaping @Sendable (Set<UUID>) async -> Void) { state.withLock { $0.onMake = body } }

    func keys(
        makingFor persons: Set<UUID>, unless lost: @escaping LostKeys
    ) async throws(PersonKeyError) -> [UUID: PersonKey] {
        let (failure, onMake) = state.withLock { state in
            state.calls += 1
            return (state.failure, state.onMake)
        }
        if let failure { throw failure }
        let keys = try await inner.keys(makingFor: persons, unless: lost)
        await onMake?(persons)
        return keys
    }

    func keys(of persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: PersonKey] { try await inner.keys(of: persons) }

    func destroy(_ persons: Set<UUID>) async throws(PersonKeyError) {
        let fails = state.withLock { state in
            defer { state.destroyFailures = max(0, state.destroyFailures - 1) }
            return state.destroyFailures > 0
        }
        if fails { throw .unavailable(reason: "test") }
        try await inner.destroy(persons)
    }

    func destroyed(_ persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: DestroyedKey] {
        try await inner.destroyed(persons)
    }

    func settled() async throws(PersonKeyError) -> Int64 { try await inner.settled() }

    func settle(before position: Int64) async throws(PersonKeyError) { try await inner.settle(before: position) }

    func indexKeys() async throws(PersonKeyError) -> [Int32: IndexKey] { try await inner.indexKeys() }

    func indexKey(making generation: Int32) async throws(PersonKeyError) -> IndexKey {
        try await inner.indexKey(making: generation)
    }

    func destroyIndexKeys(before generation: Int32) async throws(PersonKeyError) {
        try await inner.destroyIndexKeys(before: generation)
    }
}
