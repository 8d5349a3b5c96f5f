package import Entry

/// A proposal with everything that happened to it.
package struct BookProposalRecord: Sendable {
    /// The proposal.
    package let proposal: BookProposal
    /// First and last day of the achievement.
    package let achievement: ClosedRange<Day>?
    /// Its events in order.
    package let events: [BookEvent]

    /// A record.
    package init(proposal: BookProposal, achievement: ClosedRange<Day>?, events: [BookEvent]) {
        self.proposal = proposal
        self.achievement = achievement
        self.events = events
    }
}
