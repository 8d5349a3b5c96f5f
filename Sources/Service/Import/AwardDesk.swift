import Commendation
import Entry
import EventLog
import Foundation

/// Where awards that were decided outside the system are recorded: finds the honorees as ``ListDesk`` does, judges nothing.
struct AwardDesk {
    let desk: CommandDesk
    let blind: BlindIndex

    /// Records the rows that may go in, and says of each other row why not; the same part again adds nothing.
    func take(_ list: ProposedAwards, by actor: Actor) async throws -> ListAnswer {
        var canonical = list.canonical
        canonical.put("step", RecordEarlierAwards.kind.rawValue)
        let request = try blind.requestID(ofPart: try CommandDigest.of(canonical))
        var draft: Draft?
        do {
            let receipt = try await desk.handle(
                by: actor, request: request, on: nil, canonical: canonical, isNamedByContent: true
            ) { context in
                let new = try await self.draft(list, in: context)
                draft = new
                return try new.plan()
            }
            if receipt.repeated, let record = receipt.recorded { return try await repeated(list, record, by: actor) }
            return draft?.answer ?? ListAnswer()
        } catch let error as ServiceError where error == .nothingAccepted {
            return draft?.answer ?? ListAnswer()
        }
    }

    private func repeated(_ list: ProposedAwards, _ record: RecordedRequest, by actor: Actor) async throws -> ListAnswer {
        var answer = ListAnswer()
        var done: Set<Int> = []
        for entry in record.entries where entry.type == EarlierAwardRecorded.type {
            let row = try EarlierAwardRecorded(entry).row
            done.insert(row)
            answer.rows.append(.init(row: row, outcome: .repeated(proposal: entry.stream.id)))
        }
        var rest = list
        rest.rows.removeAll { done.contains($0.award.row) }
        // Strictly shorter each time, so this ends.
        if !rest.rows.isEmpty, rest.rows.count < list.rows.count { answer.merge(try await take(rest, by: actor)) }
        return answer
    }

    private func draft(_ list: ProposedAwards, in context: CommandContext) async throws -> Draft {
        try Permissions.check(context.actor, for: RecordEarlierAwards.kind)
        let persons = list.rows.map {
            HonoreeSearch.Person(kind: $0.award.kind, particulars: $0.particulars, unit: $0.award.unit)
        }
        let environment = desk.environment
        let search = try await HonoreeSearch.find(persons, in: desk.log, blind) { environment.newID() }
        let rows = zip(list.rows, search.found).map { row, found in
            EarlierAwardRow(
                honoree: found.honoree.id, award: row.award, name: row.particulars.name, title: row.title, post: row.post)
        }
        let file = try EarlierAwardFile(entries: try await desk.log.readStreams(rows.map(\.stream)))
        return Draft(
            list: list, rows: rows, search: search, file: file, context: context,
            newContext: { desk.context(of: context.actor, on: context.on) })
    }

    /// A part that was looked at row by row.
    private struct Draft {
        let rows: [EarlierAwardRow]
        let search: HonoreeSearch
        let file: EarlierAwardFile
        let source: String?
        let context: CommandContext
        let newContext: () -> CommandContext
        /// Which rows go in, by their place.
        private var accepted: [Int] = []
        private var outcomes: [ListAnswer.Row] = []

        init(
            list: ProposedAwards, rows: [EarlierAwardRow], search: HonoreeSearch, file: EarlierAwardFile, context: CommandContext,
            newContext: @escaping () -> CommandContext
        ) {
            self.rows = rows
            self.search = search
            self.file = file
            self.context = context
            self.newContext = newContext
            source = list.source
            let rejections = Dictionary(
                RecordEarlierAwards(rows: rows).review(given: file, in: context).map { ($0.row ?? 0, $0) },
                uniquingKeysWith: { first, _ in first })
            for (index, row) in rows.enumerated() {
                if let recorded = file.awards[row.stream]?.recorded, recorded.says(row.award) {
                    outcomes.append(.init(row: row.award.row, outcome: .repeated(proposal: row.stream)))
                } else if let rejection = rejections[row.award.row] {
                    outcomes.append(
                        .init(row: row.award.row, outcome: .refused([RowFinding(rejection, value: row.name)])))
                } else {
                    accepted.append(index)
                    outcomes.append(
                        .init(
                            row: row.award.row,
                            outcome: .added(proposal: row.stream, by: search.found[index].honoree.keys),
                            candidates: search.found[index].candidates))
                }
            }
        }

        var answer: ListAnswer {
            ListAnswer(
                rows: outcomes.sorted { $0.row < $1.row },
                warnings: accepted.compactMap { search.found[$0].warning(row: rows[$0].award.row) })
        }

        func plan() throws -> Plan {
            guard !accepted.isEmpty else { throw ServiceError.nothingAccepted }
            let found = HonoreeSearch.registering(accepted.map { search.found[$0] })
            let identified = try search.identify(found.map { ($0, nil) }, context: newContext)
            let recorded = try RecordEarlierAwards(rows: accepted.map { rows[$0] }, source: source).decide(
                given: file, in: context)
            return Plan(
                Decided(joining: identified.parts + [recorded]), expectations: identified.expectations,
                blindKeys: identified.lines)
        }
    }
}

extension EarlierAwardRecorded {
    /// Whether another row tells the same, from whatever place of whatever file.
    fileprivate func says(_ other: EarlierAwardRecorded) -> Bool {
        var other = other
        other.row = row
        return self == other
    }
}
