package import Commendation
package import Entry

/// A period between two emulation congresses.
package struct BookCycle: Sendable, Hashable {
    /// Its code, for example `2026-2030`.
    package let code: String
    /// Its name.
    package let name: Bilingual
    /// The first day.
    package let from: Day
    /// The last day.
    package let to: Day

    /// A cycle.
    package init(code: String, name: Bilingual, from: Day, to: Day) {
        self.code = code
        self.name = name
        self.from = from
        self.to = to
    }

    /// The months of the cycle.
    package var months: ClosedRange<Month> { from.month...max(from.month, to.month) }
}
