package import Foundation

/// Takes the values of a row, in the order of its table's columns.
package protocol RowSink {
    /// Takes a uuid column.
    mutating func put(uuid value: UUID?) throws
    /// Takes a bigint column.
    mutating func put(bigint value: Int64?) throws
    /// Takes an integer column.
    mutating func put(integer value: Int32?) throws
    /// Takes a text column.
    mutating func put(text value: String?) throws
    /// Takes a date column, in days since 1970-01-01.
    mutating func put(day value: Int32?) throws
    /// Takes a boolean column.
    mutating func put(flag value: Bool?) throws
}
