import Commendation
import Entry
import EventLog
import Foundation

extension DeskWork {
    /// Returned proposals that are handed in again, all or none; those that ask for something else are looked at beside the other
    /// proposals of their honorees, and beside each other.
    static func resubmit(_ proposals: [UUID], _ command: ResubmitProposal) -> DeskWork {
        DeskWork(ResubmitProposal.kind) { lists, context in
            let log = lists.desk.log
            let states = try ProposalState.states(of: try await log.readStreams(proposals))
            let facts = states.values.compactMap(\.facts)
            var histories: [UUID: SubjectHistory] = [:]
            if command.changesClaim {
                histories = try await SubjectHistory.read(
                    of: Set(facts.compactMap(\.honoree)), subjects: { try await log.readSubjects($0) },
                    streams: { try await log.readStreams($0) })
            }
            let honorees = histories.compactMapValues(\.honoree)
            let joined = SubjectHistory.joined(histories)
            let named = command.award == nil ? [] : Set(facts.map(\.unit)).sorted { $0.text < $1.text }
            let units = UnitFile(try await lists.desk.unitStates(of: named))
            var parts: [Decided] = []
            var claims: [Claim: Int] = [:]
            for (index, id) in proposals.enumerated() {
                let state = states[id] ?? ProposalState(id: id)
                let honoree = state.facts?.honoree.map { HonoreeMatch.following($0, in: honorees) }
                let file = ResubmissionFile(state, honoree: honoree, history: honoree.flatMap { joined[$0] }, units: units)
                do {
                    // Each part draws ids of its own.
                    let own = lists.desk.context(of: context.actor, on: context.on)
                    parts.append(try command.decide(given: file, in: own))
                    if command.changesClaim, let claim = Claim(command, state.facts, of: honoree) {
                        if let first = claims[claim] { throw Rejection.repeatedHonoree(row: index + 1, first: first) }
                        claims[claim] = index + 1
                    }
                } catch let rejection as Rejection {
                    throw proposals.count == 1 ? rejection : rejection.at(row: index + 1)
                }
            }
            return Plan(Decided(joining: parts))
        }
    }

    /// What one of many proposals asks for: two of one request are not seen beside each other otherwise.
    private struct Claim: Hashable {
        let honoree: UUID
        let award: String
        let from: Day
        let to: Day

        init?(_ command: ResubmitProposal, _ facts: ProposalState.Facts?, of honoree: UUID?) {
            guard let facts, let honoree else { return nil }
            self.honoree = honoree
            award = command.award ?? facts.award
            from = command.achievementFrom ?? facts.achievementFrom
            to = command.achievementTo ?? facts.achievementTo
        }
    }

    /// Awards of a decision that are handed over; what stands in the golden book is read with it.
    static func deliver(_ decision: UUID, _ command: DeliverAwards) -> DeskWork {
        DeskWork(DeliverAwards.kind) { lists, context in
            let streams = [command.book, decision] + command.rows.map(\.proposal)
            let entries = try await lists.desk.log.readStreams(streams)
            let names = command.rows.contains { $0.certificate != nil }
            let delivered = names ? try await lists.desk.delivered(in: command.book, entries) : []
            let file = try BookFile(book: command.book, decision: decision, entries: entries, delivered: delivered)
            return Plan(try command.decide(given: file, in: context))
        }
    }
}

extension CommandDesk {
    /// The awards that stand in a golden book: each list stands right behind its header.
    fileprivate func delivered(in book: UUID, _ entries: EntryPage) async throws -> [EntryView] {
        var delivered: [EntryView] = []
        for header in entries where header.streamID == book && header.is(AwardsDelivered.name) {
            let count = Int(header.integer("count") ?? 0)
            guard count > 0 else { continue }
            delivered += try await log.read(from: header.seq + 1, limit: count).filter { $0.cause == header.id }
        }
        return delivered
    }
}
