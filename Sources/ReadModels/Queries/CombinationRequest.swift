package import Entry

/// A question to the statistics that no fixed table answers: any conditions, any dimensions together.
package struct CombinationRequest: Hashable, Sendable {
    /// Which proposals are counted, and by which month.
    package var filter: ProposalFilter
    /// Whether awards that were decided outside the system count too: those whose record says so, by the date of the decision.
    package var earlier: Bool
    /// A figure for each combination of these; none for one total.
    package var by: [StatisticDimension]

    package init(
        basis: StatisticBasis, months: ClosedRange<Month>, filter: ProposalFilter = ProposalFilter(), earlier: Bool = false,
        by: [StatisticDimension] = []
    ) {
        var counted = filter
        counted.basis = basis
        counted.months = months
        self.filter = counted
        self.earlier = earlier
        self.by = by
    }
}
