/// A calendar month at +07:00; years 1900 to 9999.
public struct Month: Hashable, Sendable {
    /// year × 12 + month − 1.
    public let number: Int32

    /// The month of this number; beyond the first or last month it is that month.
    public init(number: Int32) { self.number = min(max(number, 1900 * 12), 9999 * 12 + 11) }

    /// The month of these parts, or nil if there is none or the year is outside 1900 to 9999.
    public init?(year: Int, month: Int) {
        guard CivilDate.years ~= year, 1...12 ~= month else { return nil }
        number = Int32(year * 12 + month - 1)
    }

    /// The month of a text of the form `yyyy-mm`, exactly.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 7, bytes[4] == .minus, let year = bytes.span.digits(at: 0, count: 4),
            let month = bytes.span.digits(at: 5, count: 2)
        else { return nil }
        self.init(year: year, month: month)
    }

    /// The year, 1900 to 9999.
    public var year: Int { Int(number) / 12 }

    /// The month of the year, 1 to 12.
    public var monthOfYear: Int { Int(number) % 12 + 1 }

    /// The text `yyyy-mm`.
    public var iso: String {
        var text: [UInt8] = []
        text.reserveCapacity(7)
        text.appendPadded(year, width: 4)
        text.append(.minus)
        text.appendPadded(monthOfYear, width: 2)
        return String(decoding: text, as: UTF8.self)
    }

    /// The first day of the month.
    public var firstDay: Day { Day(year: year, month: monthOfYear, day: 1) ?? .first }

    /// The last day of the month.
    public var lastDay: Day { number == 9999 * 12 + 11 ? .last : adding(months: 1).firstDay.adding(days: -1) }

    /// The month `months` later (earlier if negative); beyond the first or last month it is that month.
    public func adding(months: Int) -> Month {
        let (sum, overflow) = Int(number).addingReportingOverflow(months)
        return Month(number: overflow ? (months > 0 ? .max : .min) : Int32(clamping: sum))
    }
}

extension Month: Comparable {
    /// Whether the left month is earlier.
    public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}

extension Month: CustomStringConvertible {
    /// The text `yyyy-mm`.
    public var description: String { iso }
}
