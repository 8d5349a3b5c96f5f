import Entry

/// Which days are believed: the same at every door.
enum PlausibleDays {
    /// The first day that a document or unit of this work can have: 1 January 1925.
    static let first = Day(number: -16_436)

    /// How far ahead something may be planned, in days: twenty years.
    static let ahead = 7_305

    /// Refuses a day of something that happened: it lies between the beginning of this work and today.
    static func past(_ day: Day, _ field: String, today: Day, row: Int? = nil) throws(Rejection) {
        guard day <= today else { throw .documentInFuture(field, day, today: today, row: row) }
        guard day >= first else { throw .dayOutOfRange(field, day, row: row) }
    }

    /// Refuses a day of something that may be planned, but not for another generation.
    static func planned(_ day: Day, _ field: String, today: Day, row: Int? = nil) throws(Rejection) {
        guard day >= first, day <= today.adding(days: ahead) else { throw .dayOutOfRange(field, day, row: row) }
    }

    /// Refuses an achievement that begins after today, ends more than a year from now, or ends before it begins.
    static func achievement(_ from: Day, _ to: Day, today: Day) throws(Rejection) {
        guard from <= to else { throw .periodReversed() }
        try past(from, "achievementFrom", today: today)
        guard to <= today.adding(days: 366) else { throw .dayOutOfRange("achievementTo", to) }
    }

    /// Refuses a last day before the first one.
    static func order(_ from: Day, _ until: Day?, _ field: String = "until", row: Int? = nil) throws(Rejection) {
        if let until, until < from { throw .daysReversed(field, row: row) }
    }

    /// Refuses a year that is not between 1925 and the next one.
    static func year(_ year: Int, _ field: String, today: Day, row: Int? = nil) throws(Rejection) {
        guard (first.year...today.year + 1).contains(year) else { throw .numberOutOfRange(field, row: row) }
    }
}
