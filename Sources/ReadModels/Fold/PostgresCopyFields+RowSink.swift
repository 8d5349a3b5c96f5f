package import Foundation
package import PostgresClient

extension PostgresCopyFields: RowSink {
    package mutating func put(uuid value: UUID?) { append(value) }
    package mutating func put(bigint value: Int64?) { append(value) }
    package mutating func put(integer value: Int32?) { append(value) }
    package mutating func put(text value: String?) { append(value) }
    package mutating func put(day value: Int32?) { append(value.map { PostgresDate(days: $0) }) }
    package mutating func put(flag value: Bool?) { append(value) }
}
