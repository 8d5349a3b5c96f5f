package import Commendation

/// What a congress hears of a cycle: awards, movements, models and the rest of the work.
package struct BookCongress: Sendable {
    /// An award that was conferred and stands.
    package struct AwardLine: Sendable {
        /// The award.
        package let award: BookAward
        /// Under which heading it is told.
        package let heading: String
        /// How many of each kind of honoree, documents included.
        package let kinds: [SubjectKind: Int]
        /// How many by decisions in the book.
        package let count: BookCount
        /// How many more were recorded from documents.
        package let earlier: Int

        /// A line.
        package init(award: BookAward, heading: String, kinds: [SubjectKind: Int], count: BookCount, earlier: Int) {
            self.award = award
            self.heading = heading
            self.kinds = kinds
            self.count = count
            self.earlier = earlier
        }
    }

    /// Something counted under a name.
    package struct Line: Sendable {
        /// The names, for example level and content area.
        package let names: [Bilingual]
        /// How many.
        package let count: Int

        /// A line.
        package init(names: [Bilingual], count: Int) {
            self.names = names
            self.count = count
        }
    }

    /// The rest of the work, in the order in which it is told.
    package enum Work: String, Sendable, CaseIterable {
        case movements
        case movementsReviewed
        case registrations
        case models
        case clusters
        case congresses
        case delegates
        case directives
        case directiveActions
        case regulations
        case trainings
        case trained
        case staff
        case comments
        case complaints
        case complaintsResolved
        case denunciations
        case denunciationsConcluded
    }

    /// The awards, in the order of the catalogue.
    package let awards: [AwardLine]
    /// The movements launched, by level and content area.
    package let movements: [Line]
    /// The advanced models, by the stage that they reached and content area.
    package let models: [Line]
    /// The rest of the work.
    package let work: [Work: Int]

    /// A summary.
    package init(awards: [AwardLine], movements: [Line], models: [Line], work: [Work: Int]) {
        self.awards = awards
        self.movements = movements
        self.models = models
        self.work = work
    }
}
