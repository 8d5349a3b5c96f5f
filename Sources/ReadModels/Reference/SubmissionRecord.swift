package import Foundation
package import PostgresClient

/// A submission: number, day, unit and how many proposals its list holds.
package struct SubmissionRecord: ProjectionRow, Equatable {
    package let id: UUID
    package let number: String?
    package let date: Int32
    package let unit: UUID
    package let to: UUID?
    package let count: Int64
    package let list: String?
    package let period: String?
    package let lastSeq: Int64
    package let purpose: String?
}

extension SubmissionRecord {
    package static let table = TableShape(
        "submission",
        [
            Column("id", .uuid), Column("number", .text), Column("date", .date), Column("unit", .uuid),
            Column("addressee", .uuid),
            Column("count", .bigint), Column("list", .text), Column("period", .text), Column("last_seq", .bigint),
            Column("purpose", .text),
        ])

    package init(_ row: PostgresRow, codes: inout CodeTable) throws {
        try self.init(row)
    }

    init(_ row: PostgresRow) throws {
        var reader = RowReader(row, of: Self.table)
        id = try reader.uuid()
        number = try reader.optionalText()
        date = try reader.day()
        unit = try reader.uuid()
        to = try reader.optionalUUID()
        count = try reader.bigint()
        list = try reader.optionalText()
        period = try reader.optionalText()
        lastSeq = try reader.bigint()
        purpose = try reader.optionalText()
    }

    package func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(uuid: id)
        try sink.put(text: number)
        try sink.put(day: date)
        try sink.put(uuid: unit)
        try sink.put(uuid: to)
        try sink.put(bigint: count)
        try sink.put(text: list)
        try sink.put(text: period)
        try sink.put(bigint: lastSeq)
        try sink.put(text: purpose)
    }
}
