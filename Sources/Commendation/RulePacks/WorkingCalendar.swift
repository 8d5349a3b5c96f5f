public import Entry

/// The working days: Monday to Friday without the public holidays that are known and counted.
public struct WorkingCalendar: Hashable, Sendable {
    /// A public holiday.
    public struct Holiday: Hashable, Sendable, Named {
        /// The day.
        public let date: Day
        /// What it is called.
        public let name: Bilingual
        /// Whether it counts; one that was only announced does not.
        public let counts: Bool
        /// What it rests on.
        public let basis: RuleBasis
    }

    /// The holidays, the earliest first.
    public let holidays: [Holiday]
    private let off: Set<Day>

    init(_ member: RuleMember) throws(RulePackError) {
        var holidays: [Holiday] = []
        for item in try member.items() {
            holidays.append(
                Holiday(
                    date: try item["date"].day(), name: Bilingual(vi: try item["vi"].text(), en: try item["en"].text()),
                    counts: item["counts"].isAbsent ? true : try item["counts"].flag(), basis: try RuleBasis(item)))
        }
        self.holidays = holidays.sorted { $0.date < $1.date }
        off = Set(holidays.filter(\.counts).map(\.date))
    }

    /// Whether a day is a working day.
    public func isWorking(_ day: Day) -> Bool { day.weekday <= 5 && !off.contains(day) }

    /// How many working days lie between two days, both counted.
    public func workingDays(from first: Day, through last: Day) -> Int {
        var count = 0
        var day = first
        while day <= last {
            if isWorking(day) { count += 1 }
            day = day.adding(days: 1)
        }
        return count
    }

    /// The day on which so many working days are over, the first day counted.
    public func last(ofWorkingDays count: Int, from first: Day) -> Day {
        var left = count
        var day = first
        while true {
            if isWorking(day) { left -= 1 }
            if left <= 0 { return day }
            day = day.adding(days: 1)
        }
    }
}
