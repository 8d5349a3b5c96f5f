package import Commendation
package import Entry
package import Foundation

/// A submission for lists and pages.
package struct SubmissionItem: Hashable, Sendable {
    package let id: UUID
    package let number: String?
    package let date: Day
    package let unit: UUID
    package let to: UUID?
    /// How many proposals its list holds.
    package let count: Int
    /// SHA-256 of the ordered list, in hexadecimal.
    package let list: String?
    package let period: String?
    /// The position of its event: the order of lists.
    package let seq: Int64
    /// What it lays before whom.
    package let purpose: SubmissionPurpose

    init(_ row: SubmissionRecord) {
        id = row.id
        number = row.number
        date = Day(number: row.date)
        unit = row.unit
        to = row.to
        count = Int(row.count)
        list = row.list
        period = row.period
        seq = row.lastSeq
        purpose = row.purpose.flatMap { SubmissionPurpose(rawValue: $0) } ?? .proposals
    }
}
