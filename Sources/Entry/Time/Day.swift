/// A calendar day at +07:00, the day of every deadline, month and cycle; years 1900 to 9999.
public struct Day: Hashable, Sendable {
    /// The number of days from 1970-01-01.
    public let number: Int32

    /// 1900-01-01.
    public static let first = Day(unchecked: -25_567)

    /// 9999-12-31.
    public static let last = Day(unchecked: 2_932_896)

    private init(unchecked number: Int32) { self.number = number }

    /// The day that lies `number` days after 1970-01-01; beyond the first or last day it is that day.
    public init(number: Int32) { self.number = min(max(number, Self.first.number), Self.last.number) }

    /// The day that lies `number` days after 1970-01-01, or nil outside the years 1900 to 9999.
    public init?(exactly number: Int) {
        guard Int(Self.first.number)...Int(Self.last.number) ~= number else { return nil }
        self.number = Int32(number)
    }

    /// The day of these parts, or nil if there is none or the year is outside 1900 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        number = Int32(date.daysSince1970)
    }

    /// The day of a text of the form `yyyy-mm-dd`, exactly.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10 else { return nil }
        self.init(scanning: bytes.span, at: 0)
    }

    /// The day at +07:00 of an instant: 17:30 UTC belongs to the next day.
    public init(of instant: Instant) {
        let microseconds = instant.microseconds + 7 * 3_600_000_000
        let perDay: Int64 = 86_400_000_000
        let number = (microseconds >= 0 ? microseconds : microseconds - perDay + 1) / perDay
        self.init(number: Int32(number))
    }

    /// Reads ten bytes of the form `yyyy-mm-dd`.
    init?(scanning bytes: Span<UInt8>, at offset: Int) {
        guard offset >= 0, offset + 10 <= bytes.count, bytes[offset + 4] == .minus, bytes[offset + 7] == .minus,
            let year = bytes.digits(at: offset, count: 4), let month = bytes.digits(at: offset + 5, count: 2),
            let day = bytes.digits(at: offset + 8, count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Day {
    /// The year, 1900 to 9999.
    public var year: Int { date.year }

    /// The month that the day lies in.
    public var month: Month {
        let date = date
        return Month(number: Int32(date.year * 12 + date.month - 1))
    }

    /// The day of the month, from 1.
    public var dayOfMonth: Int { date.day }

    /// The day of the week, from 1 (Monday) to 7 (Sunday).
    public var weekday: Int { (Int(number) + 25_567) % 7 + 1 }  // 1900-01-01 was a Monday

    /// The text `yyyy-mm-dd`.
    public var iso: String {
        let date = date
        var text: [UInt8] = []
        text.reserveCapacity(10)
        text.appendPadded(date.year, width: 4)
        text.append(.minus)
        text.appendPadded(date.month, width: 2)
        text.append(.minus)
        text.appendPadded(date.day, width: 2)
        return String(decoding: text, as: UTF8.self)
    }

    /// The text `dd/mm/yyyy`, as Vietnamese documents write it.
    public var vietnamese: String {
        let date = date
        var text: [UInt8] = []
        text.reserveCapacity(10)
        text.appendPadded(date.day, width: 2)
        text.append(.slash)
        text.appendPadded(date.month, width: 2)
        text.append(.slash)
        text.appendPadded(date.year, width: 4)
        return String(decoding: text, as: UTF8.self)
    }

    /// The day `days` later (earlier if negative); beyond the first or last day it is that day.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        if overflow { return days > 0 ? .last : .first }
        return Day(number: Int32(clamping: sum))
    }

    /// The number of days from this day to another; negative if that is earlier.
    public func days(to other: Day) -> Int { Int(other.number) - Int(number) }

    private var date: CivilDate { CivilDate(daysSince1970: Int(number)) }
}

extension Day: Comparable {
    /// Whether the left day is earlier.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
    /// The text `yyyy-mm-dd`.
    public var description: String { iso }
}
