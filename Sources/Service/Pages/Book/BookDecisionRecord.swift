package import Commendation

/// A decision with what happened to it and a page of its recipients.
package struct BookDecisionRecord: Sendable {
    /// The decision.
    package let decision: BookDecision
    /// Its recipients.
    package let recipients: BookListing<BookProposal>
    /// Its awards by where they stand now.
    package let states: [ProposalStatus: BookCount]
    /// What happened to it, in the order of the log.
    package let events: [BookEvent]

    /// Puts the facts together.
    package init(
        decision: BookDecision, recipients: BookListing<BookProposal>, states: [ProposalStatus: BookCount], events: [BookEvent]
    ) {
        self.decision = decision
        self.recipients = recipients
        self.states = states
        self.events = events
    }
}
