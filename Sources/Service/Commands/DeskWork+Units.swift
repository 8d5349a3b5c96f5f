import Commendation
import Entry
import EventLog
import Foundation

extension DeskWork {
    /// The end of a unit, with those that took over.
    static func end(_ unit: UUID, _ command: EndUnit) -> DeskWork {
        reading([unit] + command.successors, command) { entries, _ in
            UnitEndFile(unit: try UnitState(id: unit, entries: entries), successors: try UnitFile(entries: entries))
        }
    }

    /// Proposals that go on under another unit: their own units are read too, and all that took over from those.
    static func retitle(_ command: RetitleProposals) -> DeskWork {
        DeskWork(RetitleProposals.kind) { lists, context in
            var file = try ProposalFile(entries: try await lists.desk.log.readStreams(command.rows.map(\.proposal)))
            var next = Set(file.proposals.values.compactMap { $0.facts?.unit }).union([command.unit])
            // Each turn reads units that were not read before, so it ends; a chain of mergers is short.
            while !next.isEmpty {
                let wanted = next.sorted { $0.text < $1.text }
                let read = try await lists.desk.unitStates(of: wanted)
                file.units.add(
                    UnitFile(Dictionary(uniqueKeysWithValues: wanted.map { ($0, read[$0] ?? UnitState(id: $0)) })))
                next = file.units.unreadSuccessors
            }
            return Plan(try command.decide(given: file, in: context))
        }
    }
}
