import Commendation
import Entry
import EventLog
import Foundation

extension DeskWork {
    /// Facts of the province's other work, all or none.
    static func facts(_ proposed: [ProposedFact]) -> DeskWork {
        DeskWork(RecordFacts.kind) { lists, context in
            let facts = proposed.enumerated().map { index, fact in
                RecordedFact(
                    fact.fact, stream: fact.stream ?? fact.fact.naturalStream ?? lists.desk.environment.newID(),
                    subject: fact.subject, texts: fact.texts, row: index + 1)
            }
            let command = RecordFacts(facts)
            let named = Set(facts.flatMap { $0.fact.references.map(\.id) } + facts.compactMap(\.subject))
            // Whatever a fact names must be there, in the log or by an earlier fact of the same request.
            let known = try await lists.desk.known(named).union(command.streams)
            let entries = try await lists.desk.log.readStreams(command.streams)
            return Plan(try command.decide(given: try FactFile(entries: entries, known: known), in: context))
        }
    }

    /// Awards of the time before this log.
    static func earlierAwards(_ command: RecordEarlierAwards) -> DeskWork {
        DeskWork(RecordEarlierAwards.kind) { lists, context in
            let known = try await lists.desk.known(
                Set(command.rows.flatMap { [$0.honoree] + [$0.award.unit].compactMap(\.self) }))
            let entries = try await lists.desk.log.readStreams(command.streams)
            let file = try EarlierAwardFile(entries: entries, honorees: known, units: known)
            return Plan(try command.decide(given: file, in: context))
        }
    }
}

extension CommandDesk {
    /// Those of some ids that are streams of the log.
    func known(_ ids: Set<UUID>) async throws -> Set<UUID> {
        ids.isEmpty ? [] : Set(try await log.readStreams(Array(ids)).map(\.streamID))
    }
}
