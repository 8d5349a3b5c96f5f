import Commendation
import Entry

/// The life of a proposal by tiers: each stretch of events that happened in one tier, in the order of the log.
///
/// A proposal may come back from above, so a tier can have more than one stretch.
struct ProposalTiers {
    /// A stretch.
    struct Stretch: Equatable {
        /// The tier, from 1; nil for what happened after the result.
        let tier: Int?
        /// The level of the tier, if an event told it.
        let level: TierLevel?
        /// The positions of its events in the list.
        var events: Range<Int>
    }

    /// The stretches.
    let stretches: [Stretch]

    /// What belongs to no tier any more.
    private static let afterwards: Set<String> = [
        ResultNotified.type, ConferralPublished.type, AwardDelivered.type, AwardCorrected.type, AwardAnnulled.type,
        AwardRecovered.type,
    ]
    /// What may happen in a tier as well as after the result, without moving the proposal.
    private static let anywhere: Set<String> = [
        RankConfirmed.type, ProposalRetitled.type, ProposalReassigned.type, ProposalRejudged.type,
    ]

    /// Finds the stretches of a proposal's events.
    init(_ events: [BookEvent]) {
        var stretches: [Stretch] = []
        var levels: [Int: TierLevel] = [:]
        var tier = 1
        for (index, event) in events.enumerated() {
            let told = event.data["tier"]?.integer.map { Int($0) }
            tier = told ?? tier
            if let level = event.data["level"]?.string.flatMap(TierLevel.init(rawValue:)) { levels[tier] = level }
            let isAfter =
                Self.afterwards.contains(event.type)
                || (Self.anywhere.contains(event.type) && stretches.last?.tier == nil && index > 0)
            let place = isAfter ? nil : tier
            if let last = stretches.last, last.tier == place {
                stretches[stretches.count - 1].events = last.events.lowerBound..<index + 1
            } else {
                stretches.append(Stretch(tier: place, level: place.flatMap { levels[$0] }, events: index..<index + 1))
            }
            // The tier below is current again when the one above sends the proposal back.
            if event.type == AnswerReceived.type, event.data["answer"]?.string == TierAnswer.sentBack.rawValue, tier > 1 {
                tier -= 1
            }
        }
        self.stretches = stretches
    }
}
