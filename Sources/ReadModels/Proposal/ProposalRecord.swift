package import Commendation
package import Foundation
package import PostgresClient

/// A proposal as it stands: hardly a reference, so that hundreds of thousands fit in little memory.
///
/// Codes and the ids of units, letters, sessions and movements are numbers of the fold's ``CodeTable``.
package struct ProposalRecord: ProjectionRow, Equatable {
    package let id: UUID
    package let submission: UUID
    package let listRow: Int32?
    package var honoree: UUID?
    package let kind: UInt16
    package var award: UInt16
    package let meritKind: UInt16
    package var unit: UInt32
    package var achievementFrom: Int32?
    package var achievementTo: Int32?
    package var state: ProposalStatus
    package var stateOn: Int32
    package let submittedOn: Int32
    package var outcomeOn: Int32?
    package var decidedOn: Int32?
    package var decision: UUID?
    package let submittedSeq: Int64
    package var lastSeq: Int64
    package var lastStreamSeq: Int64
    /// What the forms count.
    package var facts: RecordedFacts
    /// Where it went.
    package var course: RecordedCourse
    /// What came after the award.
    package var aftermath = RecordedAftermath()
}

extension ProposalRecord {
    package static let table = TableShape(
        "proposal",
        [
            Column("id", .uuid), Column("submission", .uuid), Column("list_row", .integer), Column("honoree", .uuid),
            Column("kind", .text), Column("award", .text), Column("merit_kind", .text), Column("unit", .uuid),
            Column("achievement_from", .date), Column("achievement_to", .date), Column("state", .text),
            Column("state_on", .date), Column("submitted_on", .date), Column("outcome", .text), Column("outcome_on", .date),
            Column("decided_on", .date), Column("decision", .uuid), Column("submitted_seq", .bigint),
            Column("last_seq", .bigint), Column("last_stream_seq", .bigint),
        ] + RecordedFacts.columns + RecordedCourse.columns + RecordedAftermath.columns)

    package init(_ row: PostgresRow, codes: inout CodeTable) throws {
        var reader = RowReader(row, of: Self.table)
        id = try reader.uuid()
        submission = try reader.uuid()
        listRow = try reader.optionalInteger()
        honoree = try reader.optionalUUID()
        kind = try reader.code(in: &codes)
        award = try reader.code(in: &codes)
        meritKind = try reader.code(in: &codes)
        unit = codes.number(of: try reader.uuid())
        achievementFrom = try reader.optionalDay()
        achievementTo = try reader.optionalDay()
        state = try reader.parsed { ProposalStatus(rawValue: $0) }
        stateOn = try reader.day()
        submittedOn = try reader.day()
        reader.skip()  // the outcome follows from the state
        outcomeOn = try reader.optionalDay()
        decidedOn = try reader.optionalDay()
        decision = try reader.optionalUUID()
        submittedSeq = try reader.bigint()
        lastSeq = try reader.bigint()
        lastStreamSeq = try reader.bigint()
        facts = try RecordedFacts(&reader, codes: &codes)
        course = try RecordedCourse(&reader, codes: &codes)
        aftermath = try RecordedAftermath(&reader)
    }

    package func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(uuid: id)
        try sink.put(uuid: submission)
        try sink.put(integer: listRow)
        try sink.put(uuid: honoree)
        try sink.put(text: codes.text(kind))
        try sink.put(text: codes.text(award))
        try sink.put(text: codes.text(meritKind))
        try sink.put(uuid: codes.id(unit))
        try sink.put(day: achievementFrom)
        try sink.put(day: achievementTo)
        try sink.put(text: state.rawValue)
        try sink.put(day: stateOn)
        try sink.put(day: submittedOn)
        try sink.put(text: state.outcome.code)
        try sink.put(day: outcomeOn)
        try sink.put(day: decidedOn)
        try sink.put(uuid: decision)
        try sink.put(bigint: submittedSeq)
        try sink.put(bigint: lastSeq)
        try sink.put(bigint: lastStreamSeq)
        try facts.write(to: &sink, codes: codes)
        try course.write(to: &sink, codes: codes)
        try aftermath.write(to: &sink)
    }
}
