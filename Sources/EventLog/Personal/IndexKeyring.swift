import Synchronization

/// The keys of the blind index that are in use, as far as this process knows: what it does not know it asks the key store for.
final class IndexKeyring: Sendable {
    private struct State {
        var span: IndexSpan?
        var keys: [Int32: IndexKey] = [:]
    }

    private let keyring: any PersonKeyring
    private let state = Mutex(State())

    init(_ keyring: any PersonKeyring) { self.keyring = keyring }

    /// The generations that are in use, as the database told the last time; `nil` if it was not asked yet.
    var span: IndexSpan? { state.withLock { $0.span } }

    /// All keys that are known.
    var keys: [Int32: IndexKey] { state.withLock { $0.keys } }

    /// The key of the newest generation; `nil` for generation 0, which has none.
    var newest: IndexKey? { state.withLock { state in state.span.flatMap { state.keys[$0.newest] } } }

    /// Takes nothing for granted any more.
    func forget() { state.withLock { $0 = State() } }

    /// Learns which generations are in use, and their keys.
    ///
    /// - Throws: ``PersonKeyError/indexKeyMissing(generation:)`` if the key store does not have them.
    func learn(_ span: IndexSpan) async throws(PersonKeyError) {
        let keys = try await keyring.indexKeys()
        for generation in span.oldest...span.newest where generation > 0 && keys[generation] == nil {
            throw .indexKeyMissing(generation: Int(generation))
        }
        guard keys[span.newest]?.proof == span.proof else { throw .indexKeyMissing(generation: Int(span.newest)) }
        state.withLock { $0 = State(span: span, keys: keys) }
    }

    /// The forms under which a key of the index may stand in the database.
    func forms(of key: BlindKey) -> [[UInt8]] {
        state.withLock { state in
            guard let span = state.span else { return [] }
            return (span.oldest...span.newest).compactMap { $0 == 0 ? key.bytes : state.keys[$0]?.wrap(key) }
        }
    }
}
