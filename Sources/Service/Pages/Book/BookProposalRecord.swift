package import Entry

/// A proposal with everything that happened to it.
package struct BookProposalRecord: Sendable {
    /// The proposal.
    package let proposal: BookProposal
    /// First and last day of the achievement.
    package let achievement: ClosedRange<Day>?
    /// The names that it had before it was retitled or corrected, the latest first.
    package let formerNames: [String]
    /// Its events in order.
    package let events: [BookEvent]

    /// A record.
    package init(proposal: BookProposal, achievement: ClosedRange<Day>?, formerNames: [String] = [], events: [BookEvent]) {
        self.proposal = proposal
        self.achievement = achievement
        self.formerNames = formerNames
        self.events = events
    }
}
