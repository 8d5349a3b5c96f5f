import ArgumentParser
import Entry

/// A day on the command line, as `yyyy-mm-dd`.
struct DayArgument: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(iso: argument) else { return nil }
        self.day = day
    }
}
