import Entry
import PostgresClient

/// Conditions on the days of a span of months.
struct MonthSpan: Sendable {
    private let months: ClosedRange<Month>
    private let first: PostgresDate
    private let last: PostgresDate

    init(_ months: ClosedRange<Month>) {
        self.months = months
        first = PostgresDate(days: months.lowerBound.firstDay.number)
        last = PostgresDate(days: months.upperBound.lastDay.number)
    }

    /// A day lies in the span.
    func holds(_ day: SQL) -> SQL {
        "\(fragment: day) BETWEEN \(first) AND \(last)"
    }

    /// A year has days in the span.
    func holdsYear(_ year: SQL) -> SQL {
        "\(fragment: year) BETWEEN \(months.lowerBound.number / 12) AND \(months.upperBound.number / 12)"
    }

    /// A period holds the last day of the span.
    func endsWithin(_ from: SQL, _ until: SQL) -> SQL {
        "\(fragment: from) <= \(last) AND (\(fragment: until) IS NULL OR \(fragment: until) >= \(last))"
    }
}
