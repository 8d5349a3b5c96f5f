/// A moment in UTC to the microsecond; years 1900 to 9999.
///
/// Its one text is RFC 3339 with `Z` and exactly six digits of fraction: `2026-11-24T01:50:51.000000Z`.
public struct Instant: Hashable, Sendable {
    /// Microseconds from 1970-01-01T00:00:00Z, without leap seconds.
    public let microseconds: Int64

    /// 1900-01-01T00:00:00.000000Z.
    public static let first = Instant(unchecked: -25_567 * 86_400_000_000)

    /// 9999-12-31T23:59:59.999999Z.
    public static let last = Instant(unchecked: 2_932_897 * 86_400_000_000 - 1)

    /// The length of the text in bytes.
    static let textLength = 27

    private init(unchecked microseconds: Int64) { self.microseconds = microseconds }

    /// The moment so many microseconds after 1970-01-01T00:00:00Z; beyond the first or last moment it is that moment.
    public init(microseconds: Int64) {
        self.microseconds = min(max(microseconds, Self.first.microseconds), Self.last.microseconds)
    }

    /// The moment so many microseconds after 1970-01-01T00:00:00Z, or nil outside the years 1900 to 9999.
    public init?(exactly microseconds: Int64) {
        guard Self.first.microseconds...Self.last.microseconds ~= microseconds else { return nil }
        self.microseconds = microseconds
    }

    /// The moment of a text of exactly the form that ``description`` has; any other form, offset or precision is nil.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == Self.textLength else { return nil }
        self.init(scanning: bytes.span, at: 0)
    }

    /// Reads 27 bytes of the form `yyyy-mm-ddThh:mm:ss.ffffffZ`.
    init?(scanning bytes: Span<UInt8>, at offset: Int) {
        guard offset >= 0, offset + Self.textLength <= bytes.count, let day = Day(scanning: bytes, at: offset),
            bytes[offset + 10] == UInt8(ascii: "T"), let hour = bytes.digits(at: offset + 11, count: 2), hour < 24,
            bytes[offset + 13] == .colon, let minute = bytes.digits(at: offset + 14, count: 2), minute < 60,
            bytes[offset + 16] == .colon, let second = bytes.digits(at: offset + 17, count: 2), second < 60,
            bytes[offset + 19] == UInt8(ascii: "."), let fraction = bytes.digits(at: offset + 20, count: 6),
            bytes[offset + 26] == UInt8(ascii: "Z")
        else { return nil }
        let seconds = Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        microseconds = seconds * 1_000_000 + Int64(fraction)
    }

    /// The moment so many microseconds later (earlier if negative); beyond the first or last moment it is that moment.
    public func adding(microseconds delta: Int64) -> Instant {
        let (sum, overflow) = microseconds.addingReportingOverflow(delta)
        return overflow ? (delta > 0 ? .last : .first) : Instant(microseconds: sum)
    }

    /// The moment so many seconds later (earlier if negative); beyond the first or last moment it is that moment.
    public func adding(seconds: Int) -> Instant {
        let (delta, overflow) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000)
        return overflow ? (seconds > 0 ? .last : .first) : adding(microseconds: delta)
    }

    /// The calendar day at +07:00.
    public var day: Day { Day(of: self) }
}

extension Instant: Comparable {
    /// Whether the left moment is earlier.
    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant: CustomStringConvertible {
    /// The text `yyyy-mm-ddThh:mm:ss.ffffffZ`.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(Self.textLength)
        text.append(self)
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends the text of a moment.
    mutating func append(_ instant: Instant) {
        let perDay: Int64 = 86_400_000_000
        var day = instant.microseconds / perDay
        var rest = instant.microseconds % perDay
        if rest < 0 {
            day -= 1
            rest += perDay
        }
        let date = CivilDate(daysSince1970: Int(day))
        let seconds = Int(rest / 1_000_000)
        appendPadded(date.year, width: 4)
        append(.minus)
        appendPadded(date.month, width: 2)
        append(.minus)
        appendPadded(date.day, width: 2)
        append(UInt8(ascii: "T"))
        appendPadded(seconds / 3_600, width: 2)
        append(.colon)
        appendPadded(seconds / 60 % 60, width: 2)
        append(.colon)
        appendPadded(seconds % 60, width: 2)
        append(UInt8(ascii: "."))
        appendPadded(Int(rest % 1_000_000), width: 6)
        append(UInt8(ascii: "Z"))
    }
}
