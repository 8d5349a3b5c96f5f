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

    /// The key of the newest generation; `nil` for generation 0, which has none.
    var newest: IndexKey? { state.withLock { state in state.span.flatMap { state.keys[$0.newest] } } }

    /// Takes nothing for granted any more.
    func forget() { state.withLock { $0 = State() } }

    /// Learns which generations are in use, and their keys; says whether the key store has them.
    ///
    /// - Parameter isSure: whether to throw if it does not.
    /// - Throws: ``PersonKeyError/indexKeyMissing(generation:)``, or what keeps the key store from being read.
    @discardableResult
    func learn(_ span: IndexSpan, isSure: Bool = true) async throws(PersonKeyError) -> Bool {
        let keys = try await keyring.indexKeys()
        let missing = (span.oldest...span.newest).first { $0 > 0 && keys[$0] == nil }
        if let missing = missing ?? (keys[span.newest]?.proof == span.proof ? nil : span.newest) {
            if isSure { throw .indexKeyMissing(generation: Int(missing)) }
            return false
        }
        state.withLock { $0 = State(span: span, keys: keys) }
        return true
    }

    /// The generations that are in use, and the forms under which keys of the index may stand in the database, as of one moment.
    func forms(of keys: [BlindKey]) -> (span: IndexSpan?, keys: [[UInt8]: BlindKey]) {
        state.withLock { state in
            guard let span = state.span else { return (nil, [:]) }
            var forms: [[UInt8]: BlindKey] = [:]
            for generation in span.oldest...span.newest {
                for key in keys {
                    guard let form = generation == 0 ? key.bytes : state.keys[generation]?.wrap(key) else { continue }
                    forms[form] = key
                }
            }
            return (span, forms)
        }
    }
}
