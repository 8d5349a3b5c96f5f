package import Foundation
package import PostgresClient

/// Reads the columns of a selected row one after another, in the order of its table.
package struct RowReader {
    private let row: PostgresRow
    private let table: TableShape
    private var next = 0

    package init(_ row: PostgresRow, of table: TableShape) {
        self.row = row
        self.table = table
    }

    /// A uuid that must be there.
    package mutating func uuid() throws -> UUID { try value() }
    /// A uuid or null.
    package mutating func optionalUUID() throws -> UUID? { try value() }
    /// A bigint that must be there.
    package mutating func bigint() throws -> Int64 { try value() }
    /// A bigint or null.
    package mutating func optionalBigint() throws -> Int64? { try value() }
    /// An integer or null.
    package mutating func optionalInteger() throws -> Int32? { try value() }
    /// A text that must be there.
    package mutating func text() throws -> String { try value() }
    /// A text or null.
    package mutating func optionalText() throws -> String? { try value() }

    /// A date that must be there, in days since 1970-01-01.
    package mutating func day() throws -> Int32 {
        let date: PostgresDate = try value()
        return date.days
    }

    /// A date or null, in days since 1970-01-01.
    package mutating func optionalDay() throws -> Int32? {
        let date: PostgresDate? = try value()
        return date?.days
    }

    /// A boolean or null.
    package mutating func optionalFlag() throws -> Bool? { try value() }
    /// A boolean that must be there.
    package mutating func flag() throws -> Bool { try value() }
    /// An integer that must be there.
    package mutating func integer() throws -> Int32 { try value() }

    /// The number of a code, 0 for null.
    package mutating func code(in codes: inout CodeTable) throws -> UInt16 {
        guard let number = codes.number(of: try optionalText()) else { throw wrong() }
        return number
    }

    /// A text of a closed set.
    package mutating func parsed<Value>(_ parse: (String) -> Value?) throws -> Value {
        guard let value = parse(try text()) else { throw wrong() }
        return value
    }

    /// A text of a closed set, or null.
    package mutating func parsedIfPresent<Value>(_ parse: (String) -> Value?) throws -> Value? {
        guard let text = try optionalText() else { return nil }
        guard let value = parse(text) else { throw wrong() }
        return value
    }

    /// Passes over a column.
    package mutating func skip() {
        next += 1
    }

    private mutating func value<Value: PostgresDecodable>() throws -> Value {
        defer { next += 1 }
        return try row.decode(Value.self, at: next)
    }

    private func wrong() -> ProjectionError {
        .unreadableTable(table.name, column: table.columns[max(next - 1, 0)].name)
    }
}
