package import Commendation
package import Entry
package import EventLog
import Foundation

extension CommandDesk {
    /// Adopts the rule pack of this desk, unless the log's last adoption of it is the same already.
    ///
    /// - Returns: the receipt, or `nil` if there was nothing to do.
    @discardableResult
    package func adoptRules(by actor: Actor) async throws -> CommandReceipt? {
        let command = AdoptRulePack(rules.pack)
        let state = try await packState(of: command.stream)
        let event = RulePackAdopted(pack: command.pack, hash: command.hash, from: command.from)
        guard state.adopted.last != event else { return nil }
        var canonical = JSONObject()
        canonical.put("step", AdoptRulePack.kind.rawValue)
        canonical.put("pack", command.pack)
        canonical.put("hash", command.hash)
        guard let request = RequestID("adopt/\(command.pack)/\(state.version + 1)/\(command.hash)") else { return nil }
        return try await handle(by: actor, request: request, on: nil, canonical: canonical) { context in
            Plan(try command.decide(given: try await packState(of: command.stream), in: context))
        }
    }

    private func packState(of stream: UUID) async throws -> PackState {
        var state = PackState(id: stream)
        for entry in try await log.readStreams([stream]) { try state.apply(entry) }
        return state
    }

    /// Registers units, all or none; those that are registered already must not be among them.
    package func register(
        _ units: [RegisterUnit], by actor: Actor, request: RequestID, canonical: JSONObject
    ) async throws -> CommandReceipt {
        try await handle(by: actor, request: request, on: nil, canonical: canonical, isNamedByContent: true) { context in
            let states = try await unitStates(of: units.map(\.stream))
            var parts: [Decided] = []
            for unit in units {
                // Each part draws ids of its own.
                let own = self.context(of: context.actor, on: context.on)
                parts.append(try unit.decide(given: states[unit.stream] ?? UnitState(id: unit.stream), in: own))
            }
            return Plan(Decided(joining: parts))
        }
    }

    /// The units of some streams; an id of something else names no unit.
    func unitStates(of streams: [UUID]) async throws -> [UUID: UnitState] {
        streams.isEmpty ? [:] : try UnitState.states(of: try await log.readStreams(streams))
    }
}
