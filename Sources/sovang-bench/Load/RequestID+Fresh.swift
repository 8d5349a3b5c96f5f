import Entry
import EventLog
import Foundation

extension RequestID {
    /// The id of a request that is made once: the id of its first event.
    static func fresh(_ event: UUID) -> RequestID {
        // A canonical id is 36 printable characters, which is always within the bounds.
        RequestID(event.text) ?? fresh(UUID())
    }
}
