/// A calendar day, as `date`.
package struct PostgresDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let days: Int32

    package init(days: Int32) {
        self.days = days
    }

    package static func < (left: PostgresDate, right: PostgresDate) -> Bool {
        left.days < right.days
    }
}

extension PostgresDate: PostgresScalar {
    package static var postgresType: PostgresType { .date }
    package static var listType: PostgresType { .dateArray }

    /// PostgreSQL counts from 2000-01-01.
    private static let epoch: Int32 = 10957

    package func encode(into buffer: inout PostgresBuffer) {
        let (value, overflow) = days.subtractingReportingOverflow(Self.epoch)
        if overflow {
            buffer.fail(PostgresError(.unencodableValue, "A day lies outside the range of date"))
        }
        buffer.append(integer: value)
    }

    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> PostgresDate {
        let (value, overflow) = try cell.integer(Int32.self, of: .date).addingReportingOverflow(epoch)
        guard !overflow else { throw PostgresError(.typeMismatch, "A day is infinite") }
        return PostgresDate(days: value)
    }
}
