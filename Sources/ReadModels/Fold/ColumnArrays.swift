package import Foundation
package import PostgresClient

/// Rows turned into one array a column, to be sent as parameters and unnested.
package struct ColumnArrays: RowSink {
    private let columns: [Column]
    private let places: [Int]
    private var next = 0
    private var uuids: [[UUID?]]
    private var bigints: [[Int64?]]
    private var integers: [[Int32?]]
    private var texts: [[String?]]
    private var days: [[PostgresDate?]]
    private var flags: [[Bool?]]

    package init(of table: TableShape) {
        columns = table.columns
        var counts: [Column.Kind: Int] = [:]
        places = table.columns.map { column in
            defer { counts[column.kind, default: 0] += 1 }
            return counts[column.kind, default: 0]
        }
        uuids = Array(repeating: [], count: counts[.uuid] ?? 0)
        bigints = Array(repeating: [], count: counts[.bigint] ?? 0)
        integers = Array(repeating: [], count: counts[.integer] ?? 0)
        texts = Array(repeating: [], count: counts[.text] ?? 0)
        days = Array(repeating: [], count: counts[.date] ?? 0)
        flags = Array(repeating: [], count: counts[.flag] ?? 0)
    }

    package mutating func put(uuid value: UUID?) {
        uuids[place()].append(value)
    }

    package mutating func put(bigint value: Int64?) {
        bigints[place()].append(value)
    }

    package mutating func put(integer value: Int32?) {
        integers[place()].append(value)
    }

    package mutating func put(text value: String?) {
        texts[place()].append(value)
    }

    package mutating func put(day value: Int32?) {
        days[place()].append(value.map { PostgresDate(days: $0) })
    }

    package mutating func put(flag value: Bool?) {
        flags[place()].append(value)
    }

    /// The arrays as parameters, in the order of the columns.
    package var arguments: SQL {
        let parts = zip(columns, places).map { column, place -> SQL in
            switch column.kind {
            case .uuid: "\(uuids[place])"
            case .bigint: "\(bigints[place])"
            case .integer: "\(integers[place])"
            case .text: "\(texts[place])"
            case .date: "\(days[place])"
            case .flag: "\(flags[place])"
            }
        }
        return .joined(parts, separator: ", ")
    }

    private mutating func place() -> Int {
        defer { next = next + 1 == columns.count ? 0 : next + 1 }
        return places[next]
    }
}
