package import Commendation
package import Entry
package import ReadModels

/// The figures of one cycle.
package struct BookOverview: Sendable {
    /// Proposals submitted in the cycle.
    package let submitted: BookCount
    /// Outcomes that came about in the cycle, whenever the proposal was submitted.
    package let outcomes: [ProposalOutcome: BookCount]
    /// Proposals submitted in the cycle, by where they stand now.
    package let states: [ProposalStatus: BookCount]
    /// Awards that stand conferred, by award, most first.
    package let awards: [(award: BookAward, count: BookCount)]
    /// Awards that stand conferred, by the month of the decision.
    package let months: [Month: BookCount]
    /// Proposals and awards by proposing unit, most proposals first.
    package let units: [UnitLine]

    /// The figures of one unit.
    package struct UnitLine: Sendable {
        /// The unit.
        package let unit: BookUnit
        /// Its proposals submitted in the cycle.
        package let proposals: BookCount
        /// The awards conferred on its proposals in the cycle.
        package let conferred: BookCount

        /// A line.
        package init(unit: BookUnit, proposals: BookCount, conferred: BookCount) {
            self.unit = unit
            self.proposals = proposals
            self.conferred = conferred
        }
    }

    /// Figures of a cycle.
    package init(
        submitted: BookCount, outcomes: [ProposalOutcome: BookCount], states: [ProposalStatus: BookCount],
        awards: [(award: BookAward, count: BookCount)], months: [Month: BookCount], units: [UnitLine]
    ) {
        self.submitted = submitted
        self.outcomes = outcomes
        self.states = states
        self.awards = awards
        self.months = months
        self.units = units
    }
}
