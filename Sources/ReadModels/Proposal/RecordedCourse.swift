import Commendation
import Entry
import Foundation
import PostgresClient

/// The tiers that a proposal has opened, and the letters, session and notice of its way through them.
package struct RecordedCourse: Equatable, Sendable {
    /// The current tier, from 1.
    package private(set) var tier: Int32 = 1
    /// The level of the current tier.
    package private(set) var level: UInt16
    /// The levels of the tiers from the first to the current one, with spaces between them.
    package private(set) var levels: UInt16
    package var simplified: UInt16
    /// The unit that handed it in, if another goes on with it.
    package var retitledFrom: UInt32?
    /// The session that it was put on last.
    package var session: UInt32?
    /// The letter that laid it before an authority last.
    package var laidIn: UInt32?
    /// The letter that forwarded it last.
    package var forwardedIn: UInt32?
    /// The last day of its last notice.
    package var noticeUntil: Int32?

    /// What stands for a level that the entry does not tell.
    static let unknownLevel = "-"

    static let columns = [
        Column("tier", .integer), Column("level", .text), Column("levels", .text), Column("simplified", .text),
        Column("retitled_from", .uuid), Column("session", .uuid), Column("laid_in", .uuid), Column("forwarded_in", .uuid),
        Column("notice_until", .date),
    ]

    /// Begins the course of a proposal that is handed in.
    init(_ event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        level = try event.maybeCode("level", in: &codes)
        levels = try Self.code(codes.text(level) ?? Self.unknownLevel, in: event, &codes)
        simplified = try event.maybeCode("simplified", in: &codes)
    }

    /// Opens the tier that a letter forwards the proposal to.
    mutating func open(_ event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        tier += 1
        level = try event.maybeCode("level", in: &codes)
        let opened = "\(codes.text(levels) ?? Self.unknownLevel) \(codes.text(level) ?? Self.unknownLevel)"
        levels = try Self.code(opened, in: event, &codes)
    }

    /// Begins the current tier at another level, if the event tells one.
    mutating func move(_ event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        guard let text = event.view.text("level") else { return }
        level = try Self.code(text, in: event, &codes)
        let below = (codes.text(levels) ?? Self.unknownLevel).split(separator: " ").dropLast().map(String.init)
        levels = try Self.code((below + [text]).joined(separator: " "), in: event, &codes)
    }

    /// Goes back to the tier below.
    mutating func close(_ event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        let left = (codes.text(levels) ?? Self.unknownLevel).split(separator: " ").dropLast()
        guard let below = left.last else { throw .noTierBelow(for: event) }
        tier -= 1
        level = below == Self.unknownLevel ? 0 : try Self.code(String(below), in: event, &codes)
        levels = try Self.code(left.joined(separator: " "), in: event, &codes)
    }

    private static func code(
        _ text: String, in event: LogEvent, _ codes: inout CodeTable
    ) throws(ProjectionFault) -> UInt16 {
        guard let number = codes.number(of: text) else { throw .missing("level", in: event) }
        return number
    }

    init(_ reader: inout RowReader, codes: inout CodeTable) throws {
        tier = try reader.integer()
        level = try reader.code(in: &codes)
        levels = try reader.code(in: &codes)
        simplified = try reader.code(in: &codes)
        retitledFrom = try reader.optionalUUID().map { codes.number(of: $0) }
        session = try reader.optionalUUID().map { codes.number(of: $0) }
        laidIn = try reader.optionalUUID().map { codes.number(of: $0) }
        forwardedIn = try reader.optionalUUID().map { codes.number(of: $0) }
        noticeUntil = try reader.optionalDay()
    }

    func write(to sink: inout some RowSink, codes: CodeTable) throws {
        try sink.put(integer: tier)
        try sink.put(text: codes.text(level))
        try sink.put(text: codes.text(levels))
        try sink.put(text: codes.text(simplified))
        try sink.put(uuid: retitledFrom.map { codes.id($0) })
        try sink.put(uuid: session.map { codes.id($0) })
        try sink.put(uuid: laidIn.map { codes.id($0) })
        try sink.put(uuid: forwardedIn.map { codes.id($0) })
        try sink.put(day: noticeUntil)
    }
}
