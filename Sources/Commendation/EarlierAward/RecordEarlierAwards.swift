import Entry
public import Foundation

/// Records awards that were decided outside the system, from documents: they are never judged.
public struct RecordEarlierAwards: Command {
    /// Which command it is.
    public static let kind = CommandKind.recordEarlierAwards

    /// The most rows of one request.
    public static let maximumCount = 500

    /// The rows, in their order.
    public var rows: [EarlierAwardRow]
    /// The name of the file that they were read from (personal).
    public var source: String?

    /// Asks for the record.
    public init(rows: [EarlierAwardRow], source: String? = nil) {
        self.rows = rows
        self.source = source
    }

    /// The ids of the records, to be read before.
    public var streams: [UUID] { rows.map(\.stream) }

    /// Decides; pure.
    public func decide(given file: EarlierAwardFile, in context: CommandContext) throws(Rejection) -> Decided {
        try checkHeader(in: context)
        if let first = review(given: file, in: context).first { throw first }
        var ids = context.ids
        var decided = Decided(events: [])
        decided.events.reserveCapacity(rows.count)
        for row in rows {
            let stream = row.stream
            var personal: [PersonalField] = []
            personal.add("name", row.name)
            personal.add("title", row.title)
            personal.add("post", row.post)
            personal.add("source", source)
            decided.events.append(
                context.draft(row.award, id: ids.next(), of: stream, subject: row.honoree, personal: personal))
            decided.reads.append(.stream(stream, version: file.state(of: stream).version))
        }
        return decided
    }

    /// Looks at every row and tells all that is wrong, each with its row.
    public func review(given file: EarlierAwardFile, in context: CommandContext) -> [Rejection] {
        var rejections: [Rejection] = []
        var seen: Set<UUID> = []
        for row in rows {
            do throws(Rejection) {
                let stream = row.stream
                try check(row, file.state(of: stream), file, context)
                guard seen.insert(stream).inserted else { throw .repeatedInList(stream) }
            } catch {
                rejections.append(error.at(row: row.award.row))
            }
        }
        return rejections
    }

    private func checkHeader(in context: CommandContext) throws(Rejection) {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        _ = try PlainText.checked(source, "source", limit: 300)
        guard !rows.isEmpty else { throw .listEmpty() }
        guard rows.count <= Self.maximumCount else { throw .listTooLong(rows.count, limit: Self.maximumCount) }
    }

    private func check(
        _ row: EarlierAwardRow, _ state: EarlierAwardState, _ file: EarlierAwardFile, _ context: CommandContext
    ) throws(Rejection) {
        let award = row.award
        guard state.recorded == nil else {
            throw .exists(.earlierAwardRecorded, state.id, vi: "Khen thưởng trước đây này", en: "This earlier award")
        }
        if let honorees = file.honorees, !honorees.contains(row.honoree) { throw .unknownHonoree(row.honoree) }
        if let units = file.units, let unit = award.unit, !units.contains(unit) { throw .unknownUnit(unit) }
        // Whether it was in force then, and for whom, is not judged.
        guard context.catalogue.award(code: award.award) != nil else { throw .unknownAward(award.award) }
        try PlainText.check(row.name, "name", limit: 300)
        _ = try PlainText.checked(row.title, "title", limit: 50)
        _ = try PlainText.checked(row.post, "post", limit: 500)
        try PlainText.check(award.number, "number", limit: 64)
        try PlainText.check(award.body, "body", limit: 300)
        try PlausibleDays.past(award.date, "date", today: context.today)
        if let from = award.achievementFrom ?? award.achievementTo, let to = award.achievementTo ?? award.achievementFrom {
            try PlausibleDays.achievement(from, to, today: context.today)
        }
        try award.facts.check(award.kind, today: context.today)
    }
}
