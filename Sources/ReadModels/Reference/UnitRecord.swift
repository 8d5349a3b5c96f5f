package import Foundation
package import PostgresClient

/// A unit with its code, name and kind, by period.
package struct UnitRecord: ProjectionRow, Equatable {
    package let id: UUID
    package let code: String
    package let name: String
    package let kind: String?
    package let level: String?
    package let parent: UUID?
    package let from: Int32?
    package let until: Int32?
    package let predecessors: String?
    package let lastSeq: Int64
}

extension UnitRecord {
    package static let table = TableShape(
        "unit",
        [
            Column("id", .uuid), Column("code", .text), Column("name", .text), Column("kind", .text), Column("level", .text),
            Column("parent", .uuid), Column("effective_from", .date), Column("effective_until", .date),
            Column("predecessors", .text), Column("last_seq", .bigint),
        ])

    package init(_ row: PostgresRow, codes: inout CodeTable) throws {
        try self.init(row)
    }

    init(_ row: PostgresRow) throws {
        var reader = RowReader(row, of: Self.table)
        id = try reader.uuid()
        code = try reader.text()
        name = try reader.text()
        kind = try reader.optionalText()
        level = try reader.optionalText()
        parent = try reader.optionalUUID()
        from = try reader.optionalDay()
        until = try reader.optionalDay()
        predecessors = try reader.optionalText()
        lastSeq = try reader.bigint()
    }

    package func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(uuid: id)
        try sink.put(text: code)
        try sink.put(text: name)
        try sink.put(text: kind)
        try sink.put(text: level)
        try sink.put(uuid: parent)
        try sink.put(day: from)
        try sink.put(day: until)
        try sink.put(text: predecessors)
        try sink.put(bigint: lastSeq)
    }
}
