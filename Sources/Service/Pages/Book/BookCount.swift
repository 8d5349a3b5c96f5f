package import ReadModels

/// A number and the list of exactly the proposals that it counts.
package struct BookCount: Sendable, Hashable {
    /// How many.
    package let count: Int
    /// The list behind it.
    package let filter: ProposalFilter

    /// A number with its list.
    package init(_ count: Int, _ filter: ProposalFilter) {
        self.count = count
        self.filter = filter
    }
}
