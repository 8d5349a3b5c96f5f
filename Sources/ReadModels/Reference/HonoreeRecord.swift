package import Foundation
package import PostgresClient

/// An honoree under the pseudonym.
package struct HonoreeRecord: ProjectionRow, Equatable {
    package let id: UUID
    package let kind: UInt16
    package var unit: UUID?
    package let registeredOn: Int32
    /// The honoree that stands for this one too.
    package var mergedInto: UUID?
    /// The first day in its unit, if it came from another.
    package var transferredOn: Int32?
    package var question: RecordedQuestion?
    package var lastSeq: Int64

    init(id: UUID, kind: UInt16, unit: UUID?, registeredOn: Int32, lastSeq: Int64) {
        self.id = id
        self.kind = kind
        self.unit = unit
        self.registeredOn = registeredOn
        self.lastSeq = lastSeq
    }
}

extension HonoreeRecord {
    package static let table = TableShape(
        "honoree",
        [
            Column("id", .uuid), Column("kind", .text), Column("unit", .uuid), Column("registered_on", .date),
            Column("merged_into", .uuid), Column("transferred_on", .date), Column("question", .text),
            Column("candidates", .text), Column("question_proposal", .uuid), Column("question_on", .date),
            Column("question_seq", .bigint), Column("same", .uuid), Column("answered_on", .date), Column("last_seq", .bigint),
        ])

    package init(_ row: PostgresRow, codes: inout CodeTable) throws {
        var reader = RowReader(row, of: Self.table)
        id = try reader.uuid()
        kind = try reader.code(in: &codes)
        unit = try reader.optionalUUID()
        registeredOn = try reader.day()
        mergedInto = try reader.optionalUUID()
        transferredOn = try reader.optionalDay()
        question = try RecordedQuestion(&reader)
        lastSeq = try reader.bigint()
    }

    package func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(uuid: id)
        try sink.put(text: codes.text(kind))
        try sink.put(uuid: unit)
        try sink.put(day: registeredOn)
        try sink.put(uuid: mergedInto)
        try sink.put(day: transferredOn)
        try sink.put(text: question?.state.rawValue)
        try sink.put(text: question?.candidates)
        try sink.put(uuid: question?.proposal)
        try sink.put(day: question?.on)
        try sink.put(bigint: question?.seq)
        try sink.put(uuid: question?.same)
        try sink.put(day: question?.answeredOn)
        try sink.put(bigint: lastSeq)
    }
}

extension RecordedQuestion {
    /// Reads the columns of a question; nil if there was none.
    init?(_ reader: inout RowReader) throws {
        let state = try reader.parsedIfPresent { State(rawValue: $0) }
        let candidates = try reader.optionalText()
        let proposal = try reader.optionalUUID()
        let on = try reader.optionalDay()
        let seq = try reader.optionalBigint()
        let same = try reader.optionalUUID()
        let answeredOn = try reader.optionalDay()
        guard let state, let candidates, let on, let seq else { return nil }
        self.init(
            candidates: candidates, state: state, proposal: proposal, on: on, seq: seq, same: same, answeredOn: answeredOn)
    }
}
