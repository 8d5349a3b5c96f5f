package import Entry

/// How large a demonstration is, and which one.
package struct DemoOptions: Hashable, Sendable {
    /// How many years are told.
    package var years: Int

    /// How many of all there are: 1 is a province like Sơn La.
    package var scale: Double

    /// What everything follows from.
    package var seed: UInt64

    /// The last day that is told: fixed, so that the same seed gives the same log on whatever day it is written.
    package var until: Day

    /// The last day unless another is asked for.
    package static let lastDay = Day(year: 2026, month: 11, day: 20) ?? Day.last

    /// Describes a demonstration.
    package init(years: Int = 10, scale: Double = 1, seed: UInt64 = 1, until: Day = DemoOptions.lastDay) {
        self.years = years
        self.scale = scale
        self.seed = seed
        self.until = until
    }

    /// The first day that is told.
    package var from: Day {
        Day(year: until.year - years, month: until.month.monthOfYear, day: min(until.dayOfMonth, 28))?.adding(days: 1) ?? until
    }
}
