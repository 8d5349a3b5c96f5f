import Synchronization

/// Whether keys may be made for persons: not while the key store is known to be older than the database.
final class KeyGate: Sendable {
    private let state = Mutex(true)

    /// Open until something is known to be wrong.
    var isOpen: Bool {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
