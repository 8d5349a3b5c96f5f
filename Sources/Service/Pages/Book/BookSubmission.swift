package import Entry
package import Foundation

/// A submission: the letter that lays a list before the next body.
package struct BookSubmission: Sendable {
    /// Its id.
    package let id: UUID
    /// Number and symbol as written, if it has one.
    package let number: String?
    /// Its date.
    package let date: Day
    /// The unit that submitted.
    package let unit: BookUnit
    /// How many proposals it holds.
    package let count: Int

    /// A submission.
    package init(id: UUID, number: String?, date: Day, unit: BookUnit, count: Int) {
        self.id = id
        self.number = number
        self.date = date
        self.unit = unit
        self.count = count
    }
}
