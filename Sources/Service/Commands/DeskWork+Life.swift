import Commendation
import Entry
import EventLog
import Foundation

extension DeskWork {
    /// A command on many proposals that has no header of its own.
    static func proposals<Step: Command>(_ proposals: [UUID], _ command: Step) -> DeskWork where Step.State == ProposalFile {
        reading(proposals, command) { entries, _ in try ProposalFile(entries: entries) }
    }

    /// A command on many proposals that opens a stream for its header: a session, a letter; the units that it names are read too.
    static func heading<Step: Command>(
        _ proposals: [UUID], units: [UUID], _ command: Step,
        _ state: @escaping @Sendable (_ header: UUID, _ entries: EntryPage) throws -> Step.State
    ) -> DeskWork {
        DeskWork(Step.kind) { lists, context in
            let header = lists.desk.environment.newID()
            let entries = try await lists.desk.log.readStreams(proposals + units)
            return Plan(try command.decide(given: try state(header, entries), in: context))
        }
    }

    /// A command on a session and every proposal that was put on it, those that were withdrawn since included.
    static func session<Step: Command>(_ session: UUID, naming named: [UUID], _ command: Step) -> DeskWork
    where Step.State == SessionFile {
        DeskWork(Step.kind) { lists, context in
            let tabled = try await lists.desk.tabled(for: session)
            let streams = [session] + Set(tabled + named).sorted { $0.text < $1.text }
            let entries = try await lists.desk.log.readStreams(streams)
            return Plan(try command.decide(given: try SessionFile(session: session, entries: entries), in: context))
        }
    }
}
