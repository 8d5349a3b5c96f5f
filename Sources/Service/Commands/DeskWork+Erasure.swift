import Commendation
import Entry
import EventLog
import Foundation

extension DeskWork {
    /// A step of an erasure: the honoree, all that was merged with it, its awards and who decided them.
    static func erasure<Step: Command>(_ honoree: UUID, _ command: Step) -> DeskWork where Step.State == ErasureFile {
        DeskWork(Step.kind, about: honoree) { lists, context in
            let log = lists.desk.log
            let file = try await HonoreeFile.read(honoree, with: [], in: log)
            let entries = try await log.readStreams(ErasureFile.decisions(in: file))
            let decisions = try DecisionState.states(of: entries).compactMapValues(\.issued)
            let state = ErasureFile(file: file, decisions: decisions, retention: try RetentionTable.embedded())
            return Plan(try command.decide(given: state, in: context))
        }
    }
}
