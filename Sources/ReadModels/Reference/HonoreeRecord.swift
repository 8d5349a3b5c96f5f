package import Foundation
package import PostgresClient

/// An honoree under the pseudonym: kind, unit and counts.
package struct HonoreeRecord: ProjectionRow, Equatable {
    package let id: UUID
    package var kind: UInt16 = 0
    package var unit: UUID?
    package var registeredOn: Int32?
    package var proposals: Int64 = 0
    package var conferred: Int64 = 0
    package var annulled: Int64 = 0
    package var lastSeq: Int64

    init(id: UUID, lastSeq: Int64) {
        self.id = id
        self.lastSeq = lastSeq
    }
}

extension HonoreeRecord {
    package static let table = TableShape(
        "honoree",
        [
            Column("id", .uuid), Column("kind", .text), Column("unit", .uuid), Column("registered_on", .date),
            Column("proposals", .bigint), Column("conferred", .bigint), Column("annulled", .bigint), Column("last_seq", .bigint),
        ])

    package init(_ row: PostgresRow, codes: inout CodeTable) throws {
        var reader = RowReader(row, of: Self.table)
        id = try reader.uuid()
        kind = try reader.code(in: &codes)
        unit = try reader.optionalUUID()
        registeredOn = try reader.optionalDay()
        proposals = try reader.bigint()
        conferred = try reader.bigint()
        annulled = try reader.bigint()
        lastSeq = try reader.bigint()
    }

    package func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(uuid: id)
        try sink.put(text: codes.text(kind))
        try sink.put(uuid: unit)
        try sink.put(day: registeredOn)
        try sink.put(bigint: proposals)
        try sink.put(bigint: conferred)
        try sink.put(bigint: annulled)
        try sink.put(bigint: lastSeq)
    }
}
