import Entry
package import Foundation
package import PostgresClient

/// A unit with its code, name and kind, by period.
package struct UnitRecord: ProjectionRow, Equatable {
    package let id: UUID
    package let code: String
    package var name: String
    package let kind: String?
    package let level: String?
    package let parent: UUID?
    package let from: Int32?
    package var until: Int32?
    package let predecessors: String?
    package var lastSeq: Int64
    /// The first day of the name, if it had another before.
    package var namedOn: Int32?
    /// The names before, a line each: first day or nothing, last day, name, with tabs between them.
    package var formerNames: String?
    /// The ids of the units that took over, with spaces between them.
    package var successors: String?
    /// The document by which it ended.
    package var endedBy: String?
    /// The first year from which on its history of awards is complete.
    package var completeFrom: Int32?

    /// Gives it another name from a day on.
    mutating func rename(to next: String, from day: Day) {
        let first = (namedOn ?? from).map { Day(number: $0).iso } ?? ""
        let line = "\(first)\t\(day.adding(days: -1).iso)\t\(name)"
        formerNames = formerNames.map { "\($0)\n\(line)" } ?? line
        name = next
        namedOn = day.number
    }
}

extension UnitRecord {
    package static let table = TableShape(
        "unit",
        [
            Column("id", .uuid), Column("code", .text), Column("name", .text), Column("kind", .text), Column("level", .text),
            Column("parent", .uuid), Column("effective_from", .date), Column("effective_until", .date),
            Column("predecessors", .text), Column("last_seq", .bigint), Column("named_on", .date),
            Column("former_names", .text), Column("successors", .text), Column("ended_by", .text),
            Column("complete_from", .integer),
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
        namedOn = try reader.optionalDay()
        formerNames = try reader.optionalText()
        successors = try reader.optionalText()
        endedBy = try reader.optionalText()
        completeFrom = try reader.optionalInteger()
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
        try sink.put(day: namedOn)
        try sink.put(text: formerNames)
        try sink.put(text: successors)
        try sink.put(text: endedBy)
        try sink.put(integer: completeFrom)
    }
}
