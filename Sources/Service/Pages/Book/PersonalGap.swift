/// Why a personal field is not shown.
package enum PersonalGap: Hashable, Sendable {
    /// It was erased, by an event of the log.
    case erased(BookErasure)

    /// It is kept, but its key is not there: lost, not erased.
    case keyMissing

    /// It is kept, but does not open under its key: changed, or moved from another place.
    case damaged

    /// The entry speaks of it, but nothing of it is kept, and no erasure stands in the log.
    case notKept

    /// The stable code.
    package var code: String {
        switch self {
        case .erased: "erased"
        case .keyMissing: "key-missing"
        case .damaged: "damaged"
        case .notKept: "not-kept"
        }
    }
}
