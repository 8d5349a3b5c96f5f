import Entry

/// A date as people write it in lists.
enum DateReading: Hashable {
    /// Why a text is no date that may stand.
    enum Fault: Hashable {
        /// The form is of a date, but there is no such day.
        case impossible
        /// Day and month seem exchanged; the day is what was probably meant.
        case monthFirst(Day)
        /// The number by which a spreadsheet stores a day; the day is what it would show.
        case serial(Day)
        /// A year of two digits.
        case shortYear
        /// Only a month and a year, or only a year.
        case incomplete
        /// Outside 1900 to 2100.
        case outOfRange
        /// No form of a date.
        case unreadable
    }

    case day(Day)
    /// Only the year is known: `mm/yyyy` or `yyyy`.
    case year(Int)
    case fault(Fault)

    /// Reads `d/m/yyyy` (also with `-` or `.`), `yyyy-m-d`, and "ngày d tháng m năm yyyy"; a time of midnight after it is passed over.
    ///
    /// Where `yearAlone` is true `m/yyyy` and `yyyy` give a year: of many people only the year of birth is recorded.
    static func read(_ text: String, yearAlone: Bool) -> DateReading {
        let numbers = parts(of: text)
        switch numbers.count {
        case 3 where numbers[0].count == 4: return day(numbers[2], numbers[1], numbers[0])
        case 3: return day(numbers[0], numbers[1], numbers[2])
        case 2 where numbers[1].count == 4:
            guard let month = Int(numbers[0]), (1...12).contains(month) else { return .fault(.impossible) }
            return year(numbers[1], alone: yearAlone)
        case 1 where numbers[0].count == 4: return year(numbers[0], alone: yearAlone)
        case 1 where numbers[0].count == 5: return serial(numbers[0])
        default: return .fault(.unreadable)
        }
    }

    /// The numbers of the text, or none if anything stands between them that a date does not have.
    private static func parts(of text: String) -> [Substring] {
        var rest = ListText.clean(text)[...]
        for midnight in [" 00:00:00.000", " 00:00:00", " 0:00:00", " 00:00", " 0:00", " 12:00:00 AM", "T00:00:00"]
        where rest.hasSuffix(midnight) {
            rest = rest.dropLast(midnight.count)
            break
        }
        if rest.utf8.contains(where: { $0 >= 0x61 }) || rest.hasPrefix("N") {
            let words = ListText.fold(String(rest)).split(separator: " ")
            let labels: Set<Substring> = ["ngay", "thang", "nam", "sinh"]
            guard words.allSatisfy({ labels.contains($0) || ListText.isAllDigits(String($0)) }) else { return [] }
            return words.filter { !labels.contains($0) }
        }
        var separator: Character?
        var numbers: [Substring] = []
        for piece in rest.split(maxSplits: 3, omittingEmptySubsequences: false, whereSeparator: { "/-.".contains($0) }) {
            var digits = piece
            if digits.first == " " { digits = digits.dropFirst() }
            if digits.last == " " { digits = digits.dropLast() }
            guard ListText.isAllDigits(String(digits)), digits.count <= 5 else { return [] }
            if piece.endIndex < rest.endIndex {
                if let separator, separator != rest[piece.endIndex] { return [] }
                separator = rest[piece.endIndex]
            }
            numbers.append(digits)
        }
        return numbers
    }

    private static func day(_ day: Substring, _ month: Substring, _ year: Substring) -> DateReading {
        guard let d = Int(day), let m = Int(month), let y = Int(year), day.count <= 2, month.count <= 2 else {
            return .fault(.unreadable)
        }
        guard year.count == 4 else { return .fault(year.count == 2 ? .shortYear : .unreadable) }
        guard (1900...2100).contains(y) else { return .fault(.outOfRange) }
        if let day = Day(year: y, month: m, day: d) { return .day(day) }
        if m > 12, let exchanged = Day(year: y, month: d, day: m) { return .fault(.monthFirst(exchanged)) }
        return .fault(.impossible)
    }

    private static func year(_ digits: Substring, alone: Bool) -> DateReading {
        guard let year = Int(digits) else { return .fault(.unreadable) }
        guard (1900...2100).contains(year) else { return .fault(.outOfRange) }
        return alone ? .year(year) : .fault(.incomplete)
    }

    /// Day 1 of a spreadsheet is 1900-01-01; it counts a 1900-02-29 that never was, so day 0 is 1899-12-30 for all later days.
    private static func serial(_ digits: Substring) -> DateReading {
        // 25,569 is 1970-01-01.
        guard let number = Int(digits), let day = Day(exactly: number - 25_569) else { return .fault(.unreadable) }
        return .fault(.serial(day))
    }
}
