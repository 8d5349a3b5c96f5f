package import Commendation
package import Entry

/// What a report to an emulation congress counts of the five years that it looks back on, all from one snapshot.
///
/// Awards count by the month of the outcome and only while they stand; awards that were decided outside the system by the date of
/// the decision, and only if their record says that they count. Movements count by their first day, all else by its own day.
package struct CongressSummary: Hashable, Sendable {
    /// How often an award was conferred.
    package struct AwardLine: Hashable, Sendable {
        /// The award's catalogue code.
        package let award: String
        package let heading: CongressHeading
        /// By subject kind.
        package let counts: [String: Int]
        /// How many of all were decided outside the system.
        package let earlier: Int
        /// The list of the others.
        package let filter: ProposalFilter

        /// All of them.
        package var count: Int { counts.values.reduce(0, +) }
    }

    /// Movements of one launching level, scope, method and content.
    package struct MovementLine: Hashable, Sendable {
        package let level: String
        package let scope: String
        package let method: String
        package let content: String
        /// How long it lasts.
        package let duration: MovementDuration?
        package let count: Int
    }

    /// Advanced models of one content whose last stage is this one.
    package struct ModelLine: Hashable, Sendable {
        /// The last stage that they reached; nil for found.
        package let stage: ModelStage?
        package let content: String
        package let count: Int
    }

    /// Congresses of one level that were held.
    package struct CongressLine: Hashable, Sendable {
        package let level: String
        package let count: Int
        package let delegates: Int
    }

    /// The months.
    package let months: ClosedRange<Month>
    /// The first position that the figures do not know.
    package let position: Int64
    /// The awards, in the order of their codes.
    package let awards: [AwardLine]
    package let movements: [MovementLine]
    /// Movements that were reviewed in the months.
    package let movementsReviewed: Int
    /// Registrations for emulation.
    package let registrations: Int
    /// Models that were found in the months, by how far they have come by now.
    package let models: [ModelLine]
    /// Clusters and blocks, one for each year.
    package let clusters: Int
    package let congresses: [CongressLine]
    package let directives: Int
    package let directiveActions: Int
    /// Regulations that were adopted.
    package let regulations: Int
    package let trainings: Int
    /// Who took part in them.
    package let trained: Int
    /// Who was charged with this work at the end.
    package let staff: Int
    /// Comments on drafts.
    package let comments: Int
    package let complaints: Int
    package let complaintsResolved: Int
    package let denunciations: Int
    package let denunciationsConcluded: Int

    /// How many awards stand under each heading.
    package var headings: [CongressHeading: Int] {
        awards.reduce(into: [:]) { $0[$1.heading, default: 0] += $1.count }
    }
}
