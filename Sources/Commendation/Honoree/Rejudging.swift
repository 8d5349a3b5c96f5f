import Entry
import Foundation

/// Judges open proposals again after it was found who is who.
enum Rejudging {
    /// The rule behind the finding that one honoree has two living proposals for one award and time.
    static let duplicate = "duplicate-proposal"

    /// The events in the streams of the proposals that are open, each with what stands in its way.
    ///
    /// - Parameter proposals: all that belong to one honoree now, whatever their state.
    static func events(
        _ proposals: [ProposalState], of honoree: (ProposalState) -> UUID?, occasion: RejudgingOccasion, cause: UUID,
        in context: CommandContext, _ ids: inout IdentifierSequence
    ) throws(Rejection) -> (events: [EventDraft], reads: [ReadVersion]) {
        var byAward: [String: [(id: UUID, from: Day, to: Day)]] = [:]
        for state in proposals {
            guard let facts = state.facts, facts.status.isLiving else { continue }
            byAward[facts.award, default: []].append((state.id, facts.achievementFrom, facts.achievementTo))
        }
        var events: [EventDraft] = []
        var reads: [ReadVersion] = []
        for state in proposals.sorted(by: { $0.id.text < $1.id.text }) {
            guard let facts = state.facts, facts.status.isOpen else { continue }
            try state.checkOrder(of: context.on)
            let meets = (byAward[facts.award] ?? []).contains { other in
                other.id != state.id && other.from <= facts.achievementTo && facts.achievementFrom <= other.to
            }
            let event = ProposalRejudged(occasion: occasion, findings: meets ? [duplicate] : [])
            events.append(context.draft(event, id: ids.next(), of: state.id, subject: honoree(state), cause: cause))
            reads.append(.stream(state.id, version: state.version))
        }
        return (events, reads)
    }
}
