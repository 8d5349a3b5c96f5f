/// A figure of a free combination.
package struct CombinationFigure: Hashable, Sendable {
    /// The combination that it counts; months as `yyyy-mm`.
    package let values: [StatisticDimension: FactValue]
    /// How many.
    package let count: Int
    /// How many of them were decided outside the system.
    package let earlier: Int
    /// The list of the others; nil if no list has just these.
    package let filter: ProposalFilter?
}
