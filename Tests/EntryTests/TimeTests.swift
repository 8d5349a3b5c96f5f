import Testing

@testable import Entry

struct TimeTests {
    @Test func `counting day by day from 1900 gives every number its date`() throws {
        var (year, month, day) = (1900, 1, 1)
        for number in Day.first.number...Day(year: 2120, month: 12, day: 31)!.number {
            let date = Day(number: number)
            #expect(date.year == year && date.month.monthOfYear == month && date.dayOfMonth == day, "\(number)")
            #expect(Day(year: year, month: month, day: day) == date)
            #expect(date.weekday == (Int(number) + 3 + 7 * 10_000) % 7 + 1)  // 1970-01-01 was a Thursday
            if Day(year: year, month: month, day: day + 1) != nil {
                day += 1
            } else {
                (month, day) = (month + 1, 1)
                if month > 12 { (year, month) = (year + 1, 1) }
            }
        }
        #expect(year == 2121)
    }

    @Test(arguments: [
        (1970, 1, 1, 0), (2000, 2, 29, 11_016), (2026, 11, 24, 20_781), (1900, 1, 1, -25_567), (9999, 12, 31, 2_932_896),
        (1945, 9, 2, -8_887),
    ])
    func `a date has the number that other calendars give it`(year: Int, month: Int, day: Int, number: Int32) {
        #expect(Day(year: year, month: month, day: day)?.number == number)
    }

    @Test func `a day that does not exist or lies outside 1900 to 9999 is refused`() {
        for (year, month, day) in [
            (1899, 12, 31), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (1900, 2, 29), (2026, 1, 0),
        ] {
            #expect(Day(year: year, month: month, day: day) == nil)
        }
        for text in [
            "2026-2-03", "2026-02-3", "2026/02/03", "02-03-2026", "2026-02-030", "", "２026-02-03", "+026-02-03", "2026-02-29",
        ] {
            #expect(Day(iso: text) == nil, "\(text)")
        }
        #expect(Day(exactly: -25_568) == nil)
        #expect(Day(exactly: 2_932_897) == nil)
        #expect(Instant(exactly: Instant.first.microseconds - 1) == nil)
        #expect(Instant(exactly: Instant.last.microseconds + 1) == nil)
        #expect(Month(iso: "2026-13") == nil)
        #expect(Month(iso: "1899-12") == nil)
    }

    @Test func `arithmetic stops at the ends of the range`() {
        #expect(Day.last.adding(days: 1) == .last)
        #expect(Day.first.adding(days: .min) == .first)
        #expect(Instant.last.adding(seconds: .max) == .last)
        #expect(Instant.first.adding(microseconds: -1) == .first)
        #expect(Instant.last.day == .last)
        #expect(Month(iso: "9999-12")?.adding(months: 1).iso == "9999-12")
        #expect(Month(iso: "9999-12")?.lastDay == .last)
    }

    @Test func `a day is written as the log and as Vietnamese documents write it`() {
        let day = Day(year: 2026, month: 3, day: 9)
        #expect(day?.iso == "2026-03-09")
        #expect(day?.vietnamese == "09/03/2026")
        #expect(day?.month.iso == "2026-03")
        #expect(day?.month == Month(number: 2026 * 12 + 2))
        #expect(day?.adding(days: -9).iso == "2026-02-28")
    }

    @Test func `a month begins and ends on its days, leap years too`() {
        #expect(Month(iso: "2024-02")?.firstDay.iso == "2024-02-01")
        #expect(Month(iso: "2024-02")?.lastDay.iso == "2024-02-29")
        #expect(Month(iso: "2025-12")?.adding(months: 2).iso == "2026-02")
        #expect(Month(year: 2026, month: 1)?.adding(months: -1).lastDay.iso == "2025-12-31")
    }

    @Test func `days, months and moments come back from their texts, and texts sort as they do`() {
        Property.holds(rounds: 2_000) { random, seed in
            let (day, other) = (random.day(), random.day())
            #expect(Day(iso: day.iso) == day, seed)
            #expect((day < other) == (day.iso < other.iso), seed)
            #expect(Month(iso: day.month.iso) == day.month, seed)
            #expect(day.month.firstDay <= day && day <= day.month.lastDay, seed)
            #expect(day.adding(days: day.days(to: other)) == other, seed)
            let (instant, later) = (random.instant(), random.instant())
            #expect(Instant(rfc3339: instant.description) == instant, seed)
            #expect((instant < later) == (instant.description < later.description), seed)
            #expect(instant.day == instant.adding(seconds: 7 * 3_600).description.prefix(10).description.day, seed)
        }
    }
}

extension String {
    fileprivate var day: Day? { Day(iso: self) }
}
