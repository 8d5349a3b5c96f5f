import Entry
import Foundation

/// Where a sealed value belongs: which log, which event, which field; or which line of the blind index.
///
/// It is authenticated with the box, so that a box that was moved to another entry, field or log does not open there. The event's id
/// stands for the commitment: it is unique to the entry, known before the log gives a position, and found by that position alone.
struct BoxPlace: Hashable, Sendable {
    private let purpose: String
    private let origin: String
    private let id: UUID
    private let name: String

    /// The place of a personal field.
    init(origin: String, event: UUID, name: String) {
        (purpose, self.origin, id, self.name) = ("sovang/disclosure/1", origin, event, name)
    }

    /// The place of a line of the blind index.
    init(origin: String, honoree: UUID) {
        (purpose, self.origin, id, name) = ("sovang/blind/1", origin, honoree, "")
    }

    /// The octets that are authenticated; parts never run into each other.
    var bytes: [UInt8] {
        var bytes = Array(purpose.utf8)
        withUnsafeBytes(of: id.uuid) { bytes += $0 }
        for part in [origin, name] {
            withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { bytes += $0 }
            bytes += part.utf8
        }
        return bytes
    }
}
