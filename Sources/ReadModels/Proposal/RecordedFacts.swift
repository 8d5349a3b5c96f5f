import Entry
import Foundation
import PostgresClient

/// The coded facts that the forms count, as numbers; 0 and nil stand for "not known".
package struct RecordedFacts: Equatable, Sendable {
    package var enterprise: Bool?
    package var rank: UInt16
    package var rankConfirmed = false
    package var sex: UInt16
    package var minority: Bool?
    package var sector: UInt16
    package var area: UInt16
    package var origin: UInt16
    package var posthumous: Bool?
    package var birthDecade: Int32?
    package var submitter: UInt16
    package var movement: UInt32?

    static let columns = [
        Column("enterprise", .flag), Column("rank", .text), Column("rank_confirmed", .flag), Column("sex", .text),
        Column("minority", .flag), Column("sector", .text), Column("area", .text), Column("origin", .text),
        Column("posthumous", .flag), Column("birth_decade", .integer), Column("submitter", .text), Column("movement", .uuid),
    ]

    /// Reads the facts out of an event.
    init(_ event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        enterprise = view.flag("enterprise")
        rank = try event.maybeCode("rank", in: &codes)
        sex = try event.maybeCode("sex", in: &codes)
        minority = view.flag("minority")
        sector = try event.maybeCode("sector", in: &codes)
        area = try event.maybeCode("area", in: &codes)
        origin = try event.maybeCode("origin", in: &codes)
        posthumous = view.flag("posthumous")
        birthDecade = view.integer("birthDecade").flatMap { Int32(exactly: $0) }
        submitter = try event.maybeCode("submitter", in: &codes)
        movement = view.uuid("movement").map { codes.number(of: $0) }
    }

    init(_ reader: inout RowReader, codes: inout CodeTable) throws {
        enterprise = try reader.optionalFlag()
        rank = try reader.code(in: &codes)
        rankConfirmed = try reader.flag()
        sex = try reader.code(in: &codes)
        minority = try reader.optionalFlag()
        sector = try reader.code(in: &codes)
        area = try reader.code(in: &codes)
        origin = try reader.code(in: &codes)
        posthumous = try reader.optionalFlag()
        birthDecade = try reader.optionalInteger()
        submitter = try reader.code(in: &codes)
        movement = try reader.optionalUUID().map { codes.number(of: $0) }
    }

    func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(flag: enterprise)
        try sink.put(text: codes.text(rank))
        try sink.put(flag: rankConfirmed)
        try sink.put(text: codes.text(sex))
        try sink.put(flag: minority)
        try sink.put(text: codes.text(sector))
        try sink.put(text: codes.text(area))
        try sink.put(text: codes.text(origin))
        try sink.put(flag: posthumous)
        try sink.put(integer: birthDecade)
        try sink.put(text: codes.text(submitter))
        try sink.put(uuid: movement.map { codes.id($0) })
    }
}
