package import Entry

/// A unit as a line of the register.
package struct BookUnitLine: Sendable {
    /// The unit.
    package let unit: BookUnit
    /// Its kind in the words of the source list.
    package let kind: String?
    /// Its level in the words of the source list.
    package let level: String?
    /// The first day, if it is known.
    package let from: Day?
    /// The last day, if it ended.
    package let until: Day?

    /// Puts the facts together.
    package init(unit: BookUnit, kind: String?, level: String?, from: Day?, until: Day?) {
        self.unit = unit
        self.kind = kind
        self.level = level
        self.from = from
        self.until = until
    }
}
