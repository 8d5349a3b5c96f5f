package import Entry

/// A unit with what it came from and went into, its proposals and its awards.
package struct BookUnitRecord: Sendable {
    /// The unit and its period.
    package let line: BookUnitLine
    /// The unit above.
    package let parent: BookUnit?
    /// The names that it had before, each with its last day.
    package let formerNames: [(name: String, until: Day)]
    /// The first year from which its history is complete, if it was declared.
    package let completeFrom: Int?
    /// The number of the document that ended it.
    package let endedBy: String?
    /// The units that it was formed from, itself, and the units that took over.
    package let kin: [Kin]
    /// Awards conferred on its proposals, by award, most first.
    package let awards: [(award: BookAward, count: BookCount)]
    /// The latest awards from before or outside the book.
    package let earlier: [BookHeldAward]
    /// What happened to the unit, in the order of the log.
    package let events: [BookEvent]

    /// A unit of the line.
    package struct Kin: Sendable {
        /// How it stands to the unit.
        package enum Relation: String, Sendable, CaseIterable {
            /// It went into the unit.
            case predecessor
            /// It is the unit itself.
            case itself
            /// It took over.
            case successor
        }

        /// How it stands to the unit.
        package let relation: Relation
        /// The unit.
        package let line: BookUnitLine
        /// Its proposals.
        package let proposals: BookCount
        /// The awards conferred on them.
        package let conferred: BookCount

        /// A unit of the line.
        package init(relation: Relation, line: BookUnitLine, proposals: BookCount, conferred: BookCount) {
            self.relation = relation
            self.line = line
            self.proposals = proposals
            self.conferred = conferred
        }
    }

    /// Puts the facts together.
    package init(
        line: BookUnitLine, parent: BookUnit?, formerNames: [(name: String, until: Day)], completeFrom: Int?, endedBy: String?,
        kin: [Kin], awards: [(award: BookAward, count: BookCount)], earlier: [BookHeldAward], events: [BookEvent]
    ) {
        self.line = line
        self.parent = parent
        self.formerNames = formerNames
        self.completeFrom = completeFrom
        self.endedBy = endedBy
        self.kin = kin
        self.awards = awards
        self.earlier = earlier
        self.events = events
    }
}
