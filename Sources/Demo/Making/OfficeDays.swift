import Entry

/// The days and hours on which an office works: Monday to Friday, but for the days off.
struct OfficeDays: Sendable {
    private let off: Set<Int32>

    /// - Parameter off: public holidays. In years of which none are known, those are off that fall on one date in all known years.
    init(off: some Sequence<Day> = []) {
        var numbers: Set<Int32> = []
        var years: Set<Int> = []
        var dates: [Int: Set<Int>] = [:]
        for day in off {
            numbers.insert(day.number)
            years.insert(day.year)
            dates[day.month.monthOfYear * 100 + day.dayOfMonth, default: []].insert(day.year)
        }
        let fixed = dates.filter { $0.value.count == years.count }.keys
        for year in Self.years where !years.contains(year) {
            for date in fixed {
                if let day = Day(year: year, month: date / 100, day: date % 100) { numbers.insert(day.number) }
            }
        }
        self.off = numbers
    }

    /// The years that a demonstration can tell.
    private static let years = 1_990...2_060

    /// Whether an office works on a day.
    func isWorking(_ day: Day) -> Bool {
        // 1970-01-01 was a Thursday.
        let weekday = (Int(day.number) + 3) % 7
        return weekday < 5 && !off.contains(day.number)
    }

    /// The day itself or the next one on which an office works.
    func onOrAfter(_ day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day.adding(days: 1) }
        return day
    }

    /// The day that is so many working days later.
    func adding(_ count: Int, to day: Day) -> Day {
        var day = onOrAfter(day)
        for _ in 0..<max(0, count) { day = onOrAfter(day.adding(days: 1)) }
        return day
    }

    /// A moment of a day between half past seven and five at +07:00.
    func moment(of day: Day, _ random: inout DemoRandom) -> Instant {
        let seconds = 27_000 + random.below(34_200)
        let midnight = (Int64(day.number) * 86_400 - 25_200) * 1_000_000
        return Instant(microseconds: midnight + Int64(seconds) * 1_000_000 + Int64(random.below(1_000_000)))
    }
}
