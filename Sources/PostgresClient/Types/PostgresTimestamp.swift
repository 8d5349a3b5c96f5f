/// A moment, as `timestamptz`.
package struct PostgresTimestamp: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static func < (left: PostgresTimestamp, right: PostgresTimestamp) -> Bool {
        left.microseconds < right.microseconds
    }
}

extension PostgresTimestamp: PostgresScalar {
    package static var postgresType: PostgresType { .timestamptz }
    package static var listType: PostgresType { .timestamptzArray }

    /// PostgreSQL counts from 2000-01-01.
    private static let epoch: Int64 = 946_684_800_000_000

    package func encode(into buffer: inout PostgresBuffer) {
        let (value, overflow) = microseconds.subtractingReportingOverflow(Self.epoch)
        if overflow {
            buffer.fail(PostgresError(.unencodableValue, "A time lies outside the range of timestamptz"))
        }
        buffer.append(integer: value)
    }

    package static func decode(_ cell: PostgresCell) throws(PostgresError) -> PostgresTimestamp {
        let (value, overflow) = try cell.integer(Int64.self, of: .timestamptz).addingReportingOverflow(epoch)
        guard !overflow else { throw PostgresError(.typeMismatch, "A time is infinite or outside the range of 64 bits") }
        return PostgresTimestamp(microseconds: value)
    }
}
