package import Commendation
package import Entry
package import Foundation

/// An award that an honoree or unit holds or held, with what it rests on.
package struct BookHeldAward: Sendable {
    /// The award.
    package let award: BookAward
    /// The date of the decision, if it is known.
    package let date: Day?
    /// The number of the decision as written, if it is known.
    package let number: String?
    /// Who decided, if it is known.
    package let body: Bilingual?
    /// First and last day of the achievement, if both are known.
    package let achievement: ClosedRange<Day>?
    /// What it rests on.
    package let basis: Basis
    /// Whether it still stands.
    package let standing: Standing
    /// Who holds it, in lists of more than one honoree.
    package let honoree: UUID?

    /// What an award rests on.
    package enum Basis: Sendable, Hashable {
        /// A decision in the book, over a proposal in the book.
        case decision(UUID?, proposal: UUID)
        /// A document from before or outside the book; whether it counts in a cycle.
        case document(counts: Bool)
    }

    /// Whether an award still stands.
    package enum Standing: String, Sendable, CaseIterable {
        /// It stands.
        case standing
        /// It was annulled.
        case annulled
        /// It was annulled, and object and money were recovered.
        case recovered
        /// The record of it was withdrawn.
        case withdrawn
    }

    /// Puts the facts together.
    package init(
        award: BookAward, date: Day?, number: String?, body: Bilingual?, achievement: ClosedRange<Day>?, basis: Basis,
        standing: Standing, honoree: UUID? = nil
    ) {
        self.award = award
        self.date = date
        self.number = number
        self.body = body
        self.achievement = achievement
        self.basis = basis
        self.standing = standing
        self.honoree = honoree
    }
}
