package import Commendation

/// How many proposals stand in a state.
package struct StateFigure: Hashable, Sendable {
    /// The state.
    package let status: ProposalStatus
    /// How many.
    package let count: Int
    /// The list of exactly these proposals.
    package let filter: ProposalFilter
}
