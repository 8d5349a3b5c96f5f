/// An honoree with everything that it was proposed for and awarded, under every id that it ever had.
package struct BookHonoreeRecord: Sendable {
    /// Who it is.
    package let person: BookPerson
    /// The other registrations that were found to be the same, the honoree that stands for all first.
    package let family: [BookPerson]
    /// Those that an officer found to be somebody else.
    package let namesakes: [BookPerson]
    /// The awards, the latest first.
    package let awards: [BookHeldAward]
    /// The latest proposals.
    package let proposals: [BookProposal]
    /// All its proposals.
    package let all: BookCount
    /// Whether it waits for an officer to tell it from others.
    package let isQuestioned: Bool
    /// What happened to its registrations, in the order of the log.
    package let events: [BookEvent]

    /// Puts the facts together.
    package init(
        person: BookPerson, family: [BookPerson], namesakes: [BookPerson], awards: [BookHeldAward], proposals: [BookProposal],
        all: BookCount, isQuestioned: Bool, events: [BookEvent]
    ) {
        self.person = person
        self.family = family
        self.namesakes = namesakes
        self.awards = awards
        self.proposals = proposals
        self.all = all
        self.isQuestioned = isQuestioned
        self.events = events
    }
}
