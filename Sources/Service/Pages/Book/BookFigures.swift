package import Entry
package import ReadModels

/// What figures a reader asks for.
package struct BookFigureRequest: Sendable, Hashable {
    /// Which month counts.
    package var basis: StatisticBasis
    /// The first and last month.
    package var months: ClosedRange<Month>
    /// Only this outcome.
    package var outcome: ProposalOutcome?
    /// A figure for each combination of these.
    package var by: [BookDimension]

    /// A request.
    package init(basis: StatisticBasis, months: ClosedRange<Month>, outcome: ProposalOutcome?, by: [BookDimension]) {
        self.basis = basis
        self.months = months
        self.outcome = outcome
        self.by = by
    }
}

/// A figure: a combination of values, how often it occurs, and the list behind it.
package struct BookFigure: Sendable {
    /// The code of each value; nil is “not known”.
    package let values: [BookDimension: String?]
    /// How many are in the book, with the list of exactly these if there is one.
    package let count: Int
    /// The list.
    package let filter: ProposalFilter?
    /// How many more were recorded from documents.
    package let earlier: Int

    /// A figure.
    package init(values: [BookDimension: String?], count: Int, filter: ProposalFilter?, earlier: Int = 0) {
        self.values = values
        self.count = count
        self.filter = filter
        self.earlier = earlier
    }
}
