/// A figure of a free combination.
package struct CombinationFigure: Hashable, Sendable {
    /// The combination that it counts; months as `yyyy-mm`.
    package let values: [StatisticDimension: FactValue]
    /// How many.
    package let count: Int
    /// How many of them were decided outside the system.
    package let earlier: Int
    /// The list: those of the log are the proposals that it lets through, the earlier ones the awards of documents that it lets
    /// through; nil if a value has no words in this version.
    package let filter: ProposalFilter?
}
