import Foundation

/// A personal field as the database keeps it: whose, and a box that only that person's key opens.
struct SealedField: Sendable {
    let seq: Int64
    let event: UUID
    let name: String
    let person: UUID
    let box: [UInt8]
}
