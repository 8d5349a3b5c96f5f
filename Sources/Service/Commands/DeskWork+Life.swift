import Commendation
import EventLog
import Foundation

extension DeskWork {
    /// A command on many proposals that has no header of its own.
    static func proposals<Step: Command>(_ proposals: [UUID], _ command: Step) -> DeskWork where Step.State == ProposalFile {
        reading(proposals, command) { entries, _ in try ProposalFile(entries: entries) }
    }

    /// A command on many proposals that opens a stream for its header: a session, a letter.
    static func heading<Step: Command>(
        _ proposals: [UUID], _ command: Step,
        _ state: @escaping @Sendable (_ header: UUID, _ entries: EntryPage) throws -> Step.State
    ) -> DeskWork {
        DeskWork(Step.kind) { lists, context in
            let header = lists.desk.environment.newID()
            let entries = try await lists.desk.log.readStreams(proposals)
            return Plan(try command.decide(given: try state(header, entries), in: context))
        }
    }
}
