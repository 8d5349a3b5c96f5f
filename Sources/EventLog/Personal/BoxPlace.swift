import Entry
import Foundation

/// Where a sealed field belongs: which log, which event, which field.
///
/// It is authenticated with the box, so that a box that was moved to another entry, field or log does not open there. The event's id
/// stands for the commitment: it is unique to the entry, known before the log gives a position, and found by that position alone.
struct BoxPlace: Hashable, Sendable {
    let origin: String
    let event: UUID
    let name: String

    /// The octets that are authenticated; parts never run into each other.
    var bytes: [UInt8] {
        var bytes = Array("sovang/disclosure/1".utf8)
        withUnsafeBytes(of: event.uuid) { bytes += $0 }
        for part in [origin, name] {
            withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { bytes += $0 }
            bytes += part.utf8
        }
        return bytes
    }
}
