package import Commendation
package import Entry

/// A proposal with everything that happened to it.
package struct BookProposalRecord: Sendable {
    /// The proposal.
    package let proposal: BookProposal
    /// First and last day of the achievement.
    package let achievement: ClosedRange<Day>?
    /// The names that it had before it was retitled or corrected, the latest first.
    package let formerNames: [String]
    /// The levels of the tiers that it has entered, each as far as it is known.
    package let levels: [TierLevel?]
    /// The tier in which it is, from 1.
    package let tier: Int
    /// The levels that lie ahead of it by the authority table.
    package let ahead: [TierLevel]
    /// What the way ahead rests on.
    package let aheadBy: (citation: String, certainty: Certainty)?
    /// Its events in order.
    package let events: [BookEvent]

    /// A record.
    package init(
        proposal: BookProposal, achievement: ClosedRange<Day>?, formerNames: [String] = [], levels: [TierLevel?] = [nil],
        tier: Int = 1, ahead: [TierLevel] = [], aheadBy: (citation: String, certainty: Certainty)? = nil, events: [BookEvent]
    ) {
        self.proposal = proposal
        self.achievement = achievement
        self.formerNames = formerNames
        self.levels = levels
        self.tier = tier
        self.ahead = ahead
        self.aheadBy = aheadBy
        self.events = events
    }
}
