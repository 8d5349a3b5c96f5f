import Entry

/// A period of achievement given by years: `2024`, `2020-2024`, "từ năm 2020 đến năm 2024".
enum PeriodReading {
    /// The first day of the first and the last day of the last year, or nil if the text is no year or span of years.
    static func years(_ text: String) -> (from: Day, to: Day)? {
        let labels: Set<Substring> = ["nam", "tu", "den", "giai", "doan", "from", "to"]
        let words = ListText.fold(text).split(separator: " ").filter { !labels.contains($0) }
        guard (1...2).contains(words.count), let first = year(words[0]), let last = year(words[words.count - 1]), first <= last,
            let from = Day(year: first, month: 1, day: 1), let to = Day(year: last, month: 12, day: 31)
        else { return nil }
        return (from, to)
    }

    /// The calendar year that a title line names last ("… khen thưởng năm 2025"), school years aside.
    static func year(ofTitle text: String) -> Int? {
        let words = ListText.fold(text).split(separator: " ")
        for index in words.indices.dropFirst().reversed() where words[index - 1] == "nam" {
            // "ngày 15 tháng 01 năm 2026" is the day of the paper, not the period of the achievement.
            if index >= 3, words[index - 3] == "thang" { continue }
            if let year = year(words[index]) { return year }
        }
        return nil
    }

    private static func year(_ word: Substring) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1900...2100).contains(year) else { return nil }
        return year
    }
}

extension PeriodReading {
    /// A span of years, or of two whole dates: `01/09/2024 - 31/05/2025`, "từ 1/9/2024 đến 31/5/2025".
    static func read(_ text: String) -> (from: Day, to: Day)? {
        if let years = years(text) { return years }
        let plain = ListText.clean(text).lowercased().replacing("đến", with: "–").replacing("từ", with: "").replacing(
            "ngày", with: "")
        var halves = plain.split(separator: "–")
        if halves.count == 1 { halves = plain.split(separator: " - ") }
        guard halves.count == 2, case .day(let from) = DateReading.read(String(halves[0]), yearAlone: false),
            case .day(let to) = DateReading.read(String(halves[1]), yearAlone: false), from <= to
        else { return nil }
        return (from, to)
    }
}
