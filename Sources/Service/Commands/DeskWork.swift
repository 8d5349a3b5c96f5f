package import Commendation
import EventLog
import Foundation

/// A command with what it takes to decide it: which streams are read, and how they become the state.
///
/// However many streams a command concerns, they are read from the log at once.
package struct DeskWork: Sendable {
    /// Reads and decides; done anew at each attempt.
    typealias Planning = @Sendable (_ lists: ListDesk, _ context: CommandContext) async throws -> Plan

    /// Which command it is.
    package let kind: CommandKind
    /// Reads and decides.
    let plan: Planning
    /// The honoree of an erasure, which is carried out after its event.
    let about: UUID?

    /// Work that is planned in a way of its own.
    init(_ kind: CommandKind, about: UUID? = nil, _ plan: @escaping Planning) {
        self.kind = kind
        self.about = about
        self.plan = plan
    }

    /// A command that is decided on the entries of some streams and of some subjects.
    static func reading<Step: Command>(
        _ streams: [UUID], subjects: [UUID] = [], _ command: Step,
        _ state: @escaping @Sendable (_ streams: EntryPage, _ subjects: EntryPage?) throws -> Step.State
    ) -> DeskWork {
        DeskWork(Step.kind) { lists, context in
            let log = lists.desk.log
            let about = subjects.isEmpty ? nil : try await log.readSubjects(subjects)
            return Plan(try command.decide(given: try state(try await log.readStreams(streams), about), in: context))
        }
    }

    /// A command on one thing, decided on the entries of its stream alone.
    static func one<Step: Command>(_ id: UUID, _ command: Step) -> DeskWork where Step.State: StreamState {
        reading([id], command) { entries, _ in try Step.State(id: id, entries: entries) }
    }

    /// The same command on each of many different things, all or none.
    static func each<Step: Command>(_ ids: [UUID], _ command: Step) -> DeskWork where Step.State: StreamState {
        each(ids.map { ($0, command) })
    }

    /// A command of its own on each of many different things, all or none; a refusal names the place in the list.
    static func each<Step: Command>(_ steps: [(id: UUID, command: Step)]) -> DeskWork where Step.State: StreamState {
        DeskWork(Step.kind) { lists, context in
            let states = try Step.State.states(of: try await lists.desk.log.readStreams(steps.map(\.id)))
            var parts: [Decided] = []
            for (index, step) in steps.enumerated() {
                do {
                    // Each part draws ids of its own.
                    let own = lists.desk.context(of: context.actor, on: context.on)
                    parts.append(try step.command.decide(given: states[step.id] ?? Step.State(id: step.id), in: own))
                } catch let rejection as Rejection {
                    throw steps.count == 1 ? rejection : rejection.at(row: index + 1)
                }
            }
            return Plan(Decided(joining: parts))
        }
    }

    /// A command on a decision and the proposals that it names; the unit of the actor is read too.
    static func file<Step: Command>(_ decision: UUID, _ proposals: [UUID], _ command: Step) -> DeskWork
    where Step.State == DecisionFile {
        DeskWork(Step.kind) { lists, context in
            let streams = [decision] + proposals + (context.actor.unit.map { [$0] } ?? [])
            let file = try DecisionFile(decision: decision, entries: try await lists.desk.log.readStreams(streams))
            return Plan(try command.decide(given: file, in: context))
        }
    }

    /// A command on a decision and those of its proposals that their state chooses.
    static func allOf<Step: Command>(
        _ decision: UUID, choosing isChosen: @escaping @Sendable (ProposalState) -> Bool,
        _ command: @escaping @Sendable ([UUID]) -> Step
    ) -> DeskWork where Step.State == DecisionFile {
        DeskWork(Step.kind) { lists, context in
            let listed = try await lists.desk.conferred(by: decision)
            guard !listed.isEmpty else { throw ServiceError.unknownDecision }
            let entries = try await lists.desk.log.readStreams(
                [decision] + listed + (context.actor.unit.map { [$0] } ?? []))
            let file = try DecisionFile(decision: decision, entries: entries)
            let chosen = listed.filter { file.proposals[$0].map(isChosen) ?? false }
            return Plan(try command(chosen).decide(given: file, in: context))
        }
    }

    /// A list that is handed in.
    static func submission(_ list: ProposedList) -> DeskWork {
        DeskWork(SubmitList.kind) { lists, context in try await lists.plan(of: list, in: context) }
    }
}
