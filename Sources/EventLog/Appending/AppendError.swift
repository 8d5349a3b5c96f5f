package import Entry
package import Foundation

/// Why a request is not in the log.
///
/// In each case but ``outcomeUnknown`` nothing of it was written.
package enum AppendError: Error, Hashable, Sendable {
    /// A stream has moved since it was read.
    case streamMoved(UUID, expected: Int64, actual: Int64)

    /// Something was recorded about a subject since it was read.
    case subjectMoved(UUID, expected: Int64, actual: Int64)

    /// An honoree was registered under a key since the blind index was read.
    case blindKeyMoved(expected: Int, actual: Int)

    /// Another request was recorded under the same id.
    case requestReused(RequestID)

    /// An event of this id is in the log already, or comes twice in the request.
    case duplicateEvent(UUID)

    /// The request has no event, or more events or bytes than a request may have.
    case outOfBounds(events: Int, bytes: Int)

    /// An event cannot be written as an entry.
    case invalidEvent(UUID, EntryError)

    /// An event's type and schema are not among those that this binary knows.
    case unknownKind(EventKind)

    /// The log holds a kind of event that this binary does not know: it is older than the log and must not write.
    case logIsNewer(EventKind)

    /// Too much waits already.
    case busy(retryAfter: Duration)

    /// The caller's deadline passed before the request was taken up.
    case deadlinePassed

    /// The head of the log is ahead of this machine's clock by more than is tolerated.
    case clockBehind(head: Instant, clock: Instant)

    /// The request brings its own time and salts, and this log does not take them.
    case stampRefused(StampRefusal)

    /// The person of an event was erased: nothing personal is recorded of it under this id any more.
    case personErased(UUID)

    /// The keys of persons cannot be read or made durable, so that no personal field can be sealed.
    case keysUnavailable

    /// The key store is older than the database: no key is made for anybody until it is complete.
    case keysBehind

    /// This daemon does not lead: another one does, or none yet.
    case notLeading

    /// The database refused or failed; the SQLSTATE says how, where there is one.
    case unavailable(sqlState: String?)

    /// The log was closed while the request's commit was in doubt: ask again under the same id.
    case outcomeUnknown

    /// A stable name for each case, for API and logs.
    package var code: String {
        switch self {
        case .streamMoved: "stream-moved"
        case .subjectMoved: "subject-moved"
        case .blindKeyMoved: "blind-key-moved"
        case .requestReused: "request-reused"
        case .duplicateEvent: "duplicate-event"
        case .outOfBounds: "request-out-of-bounds"
        case .invalidEvent: "invalid-event"
        case .unknownKind: "unknown-kind"
        case .logIsNewer: "log-is-newer"
        case .busy: "busy"
        case .deadlinePassed: "deadline-passed"
        case .clockBehind: "clock-behind"
        case .stampRefused: "stamp-refused"
        case .personErased: "person-erased"
        case .keysUnavailable: "person-keys-unavailable"
        case .keysBehind: "person-keys-behind"
        case .notLeading: "not-leading"
        case .unavailable: "database-unavailable"
        case .outcomeUnknown: "outcome-unknown"
        }
    }

    /// Whether what the request had read has changed: reading and deciding again may succeed.
    package var isConflict: Bool {
        switch self {
        case .streamMoved, .subjectMoved, .blindKeyMoved: true
        default: false
        }
    }
}
