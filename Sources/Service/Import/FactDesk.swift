import Commendation
import Entry
import EventLog
import Foundation

/// Where facts of the province's other work are recorded from lists.
///
/// A fact that stands in its stream already, word for word, is not recorded again: so a list that has grown, or a movement that was
/// reviewed since, goes in as what is new of it.
struct FactDesk {
    let desk: CommandDesk
    let blind: BlindIndex

    /// Records the rows that may go in, and says of each other row why not; the same part again adds nothing.
    func take(_ list: ProposedFacts, by actor: Actor) async throws -> ListAnswer {
        var canonical = list.canonical
        canonical.put("step", RecordFacts.kind.rawValue)
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

    /// A row went in by the first request if each of its facts did, or stood in the log before it.
    private func repeated(_ list: ProposedFacts, _ record: RecordedRequest, by actor: Actor) async throws -> ListAnswer {
        var written: [Told: Int] = [:]
        var streams: [Told: UUID] = [:]
        for entry in record.entries {
            let told = Told(type: entry.type, data: entry.data)
            written[told, default: 0] += 1
            streams[told] = entry.stream.id
        }
        var answer = ListAnswer()
        var rest = list
        rest.rows.removeAll { row in
            let told = row.facts.map { Told(type: $0.type, data: $0.data) }
            guard let last = told.last(where: { written[$0, default: 0] > 0 }), let stream = streams[last] else { return false }
            for fact in told { written[fact, default: 0] -= 1 }
            answer.rows.append(.init(row: row.row, outcome: .repeated(proposal: stream)))
            return true
        }
        // Strictly shorter each time, so this ends.
        if !rest.rows.isEmpty, rest.rows.count < list.rows.count { answer.merge(try await take(rest, by: actor)) }
        answer.rows.sort { $0.row < $1.row }
        return answer
    }

    private func draft(_ list: ProposedFacts, in context: CommandContext) async throws -> Draft {
        let environment = desk.environment
        var rows: [(row: ProposedFacts.Row, stream: UUID, facts: [RecordedFact])] = []
        for row in list.rows {
            let facts: [any ThinFact]
            do {
                facts = try row.facts.map { try ThinFacts.read(type: $0.type, data: $0.data) }
            } catch {
                throw ServiceError.factUnreadable
            }
            let stream = row.stream ?? facts.first?.naturalStream ?? environment.newID()
            rows.append(
                (
                    row, stream,
                    zip(facts, row.facts).map { RecordedFact($0, stream: stream, texts: $1.texts, row: row.row) }
                ))
        }
        let entries = try await desk.log.readStreams(Array(Set(rows.map(\.stream))))
        var present: [UUID: Set<Told>] = [:]
        for entry in entries {
            let envelope = try entry.envelope()
            present[entry.streamID, default: []].insert(Told(type: envelope.type, data: envelope.data))
        }
        return Draft(rows: rows, file: try FactFile(entries: entries), present: present, context: context)
    }

    /// What an event says, whatever its place.
    private struct Told: Hashable {
        var type: String
        var data: JSONObject
    }

    /// A part that was looked at row by row.
    private struct Draft {
        private let file: FactFile
        private let context: CommandContext
        private var facts: [RecordedFact] = []
        private var outcomes: [ListAnswer.Row] = []

        init(
            rows: [(row: ProposedFacts.Row, stream: UUID, facts: [RecordedFact])], file: FactFile, present: [UUID: Set<Told>],
            context: CommandContext
        ) {
            self.file = file
            self.context = context
            var refused: [Int: Rejection] = [:]
            var streams: [Int: UUID] = [:]
            for (row, stream, told) in rows {
                let new = told.filter { fact in
                    !(present[stream]?.contains(Told(type: type(of: fact.fact).type, data: fact.fact.data)) ?? false)
                }
                streams[row.row] = stream
                facts += new
            }
            let wanted = Set(facts.map(\.row))
            // What followed a refused fact is refused in its turn, until nothing is.
            while !facts.isEmpty {
                let rejections = RecordFacts(facts).review(given: file, in: context)
                if rejections.isEmpty { break }
                for rejection in rejections {
                    let row = rejection.row ?? 0
                    refused[row] = refused[row] ?? rejection
                }
                facts.removeAll { refused[$0.row] != nil }
            }
            for (row, stream) in streams {
                let outcome: ListAnswer.Outcome =
                    if let rejection = refused[row] {
                        .refused([RowFinding(rejection, value: nil)])
                    } else if wanted.contains(row) {
                        .added(proposal: stream, by: [])
                    } else {
                        .repeated(proposal: stream)
                    }
                outcomes.append(.init(row: row, outcome: outcome))
            }
        }

        var answer: ListAnswer { ListAnswer(rows: outcomes.sorted { $0.row < $1.row }) }

        func plan() throws -> Plan {
            guard !facts.isEmpty else { throw ServiceError.nothingAccepted }
            return Plan(try RecordFacts(facts).decide(given: file, in: context))
        }
    }
}

extension ServiceError {
    /// A fact has members that it cannot have: a fault of the door.
    fileprivate static let factUnreadable = ServiceError(
        code: "fact-unreadable", status: 422, vi: "Có dòng không đúng dạng của loại danh sách",
        en: "A row does not have the form of its kind of list",
        remedyVi: "Dùng cùng phiên bản sovang cho lệnh và tiến trình đang chạy",
        remedyEn: "Use the same version of sovang for the command and the daemon")
}
