package import Foundation

/// Why the keys of persons cannot be had or made.
package enum PersonKeyError: Error, Hashable, Sendable {
    /// The key store cannot be read or written; the reason is the store's own code, such as `SQLITE_FULL`.
    case unavailable(reason: String)

    /// The key was destroyed: nothing personal is recorded of this person under this id any more.
    case destroyed(UUID)

    /// There is no key store, though values are sealed under its keys.
    case storeMissing(path: String)

    /// The key store belongs to another log.
    case otherOrigin(found: String)

    /// The key store is older than the database: so many persons have sealed values there and no key here. A new key for any of them
    /// would hide what was sealed before.
    case behind(persons: Int)

    /// The key of the generation of the blind index that is in use is not in the key store.
    case indexKeyMissing(generation: Int)

    /// The database cannot be asked now whether a person without a key had one.
    case databaseUnavailable(sqlState: String?)

    /// A file is not a copy of a key store, or is still sealed.
    case copyUnusable(path: String)

    /// A stable name for each case, for API and logs.
    package var code: String {
        switch self {
        case .unavailable: "person-keys-unavailable"
        case .destroyed: "person-erased"
        case .storeMissing: "person-keys-missing"
        case .otherOrigin: "person-keys-of-other-log"
        case .behind, .indexKeyMissing: "person-keys-behind"
        case .databaseUnavailable: "database-unavailable"
        case .copyUnusable: "key-copy-unusable"
        }
    }
}
