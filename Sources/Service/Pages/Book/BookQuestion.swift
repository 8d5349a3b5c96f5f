package import Commendation
package import Entry
package import Foundation

/// An honoree of whom it is not sure whether it is another that is registered.
package struct BookQuestion: Sendable {
    /// The honoree.
    package let honoree: BookPerson
    /// Those that it may be.
    package let candidates: [BookPerson]
    /// The proposal whose row raised the question.
    package let proposal: UUID?
    /// The day on which it was raised.
    package let raisedOn: Day
    /// What an officer found, if one did.
    package let finding: Finding?
    /// The keys that agree only with what was corrected since, or went to another honoree by a split.
    package let former: [MatchKey.Kind]

    /// What an officer found.
    package struct Finding: Sendable {
        /// The honoree that it is; nil if it is none of the candidates.
        package let same: UUID?
        /// The day.
        package let on: Day?

        /// A finding.
        package init(same: UUID?, on: Day?) {
            self.same = same
            self.on = on
        }
    }

    /// Puts the facts together.
    package init(
        honoree: BookPerson, candidates: [BookPerson], proposal: UUID?, raisedOn: Day, finding: Finding?,
        former: [MatchKey.Kind] = []
    ) {
        self.honoree = honoree
        self.candidates = candidates
        self.proposal = proposal
        self.raisedOn = raisedOn
        self.finding = finding
        self.former = former
    }
}
