package import Commendation
package import Foundation
package import PostgresClient

/// A decision: number, day, body, signer, how many proposals it confers, and whether it stands.
package struct DecisionRecord: ProjectionRow, Equatable {
    package let id: UUID
    package let body: String?
    package let bodyKind: String?
    package let number: String
    package let symbol: String?
    package let year: Int32?
    package let date: Int32
    package let signer: String?
    package let post: String?
    package let count: Int64
    package var annulled: Int64
    package let list: String?
    package var state: DecisionStatus
    package var stateOn: Int32
    package var publishedIn: String?
    package var annulledBy: String?
    package var ground: String?
    package let issuedSeq: Int64
    package var lastSeq: Int64
    /// How many times particulars of its awards were corrected.
    package var corrections: Int64 = 0
    /// The document that corrected them last.
    package var correctedBy: String?
    package var correctedOn: Int32?
    /// How many of its awards were handed over.
    package var delivered: Int64 = 0
}

extension DecisionRecord {
    package static let table = TableShape(
        "decision",
        [
            Column("id", .uuid), Column("body", .text), Column("body_kind", .text), Column("number", .text),
            Column("symbol", .text),
            Column("year", .integer),
            Column("date", .date), Column("signer", .text), Column("post", .text), Column("count", .bigint),
            Column("annulled", .bigint),
            Column("list", .text), Column("state", .text), Column("state_on", .date), Column("published_in", .text),
            Column("annulled_by", .text), Column("annul_ground", .text), Column("issued_seq", .bigint),
            Column("last_seq", .bigint), Column("corrections", .bigint), Column("corrected_by", .text),
            Column("corrected_on", .date), Column("delivered", .bigint),
        ])

    package init(_ row: PostgresRow, codes: inout CodeTable) throws {
        try self.init(row)
    }

    init(_ row: PostgresRow) throws {
        var reader = RowReader(row, of: Self.table)
        id = try reader.uuid()
        body = try reader.optionalText()
        bodyKind = try reader.optionalText()
        number = try reader.text()
        symbol = try reader.optionalText()
        year = try reader.optionalInteger()
        date = try reader.day()
        signer = try reader.optionalText()
        post = try reader.optionalText()
        count = try reader.bigint()
        annulled = try reader.bigint()
        list = try reader.optionalText()
        state = try reader.parsed { DecisionStatus(rawValue: $0) }
        stateOn = try reader.day()
        publishedIn = try reader.optionalText()
        annulledBy = try reader.optionalText()
        ground = try reader.optionalText()
        issuedSeq = try reader.bigint()
        lastSeq = try reader.bigint()
        corrections = try reader.bigint()
        correctedBy = try reader.optionalText()
        correctedOn = try reader.optionalDay()
        delivered = try reader.bigint()
    }

    package func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(uuid: id)
        try sink.put(text: body)
        try sink.put(text: bodyKind)
        try sink.put(text: number)
        try sink.put(text: symbol)
        try sink.put(integer: year)
        try sink.put(day: date)
        try sink.put(text: signer)
        try sink.put(text: post)
        try sink.put(bigint: count)
        try sink.put(bigint: annulled)
        try sink.put(text: list)
        try sink.put(text: state.rawValue)
        try sink.put(day: stateOn)
        try sink.put(text: publishedIn)
        try sink.put(text: annulledBy)
        try sink.put(text: ground)
        try sink.put(bigint: issuedSeq)
        try sink.put(bigint: lastSeq)
        try sink.put(bigint: corrections)
        try sink.put(text: correctedBy)
        try sink.put(day: correctedOn)
        try sink.put(bigint: delivered)
    }
}
