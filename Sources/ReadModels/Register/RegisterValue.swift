package import Foundation

/// A value of a register's row.
package enum RegisterValue: Hashable, Sendable {
    case none
    case uuid(UUID)
    case bigint(Int64)
    case integer(Int32)
    case text(String)
    /// Days since 1970-01-01.
    case day(Int32)
    case flag(Bool)
}
