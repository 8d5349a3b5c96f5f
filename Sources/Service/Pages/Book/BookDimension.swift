/// What figures can be grouped by; the raw value stands in addresses.
package enum BookDimension: String, Sendable, Hashable, CaseIterable {
    /// The award.
    case award
    /// Individual, collective, household.
    case kind
    /// The proposing unit.
    case unit
    /// The month.
    case month
    /// What became of the proposal.
    case outcome
    /// The level of the tier.
    case level
    /// A decision in the book, or recorded from a document.
    case source
    /// The kind of merit.
    case meritKind
    /// The case of the simplified procedure.
    case simplified
    /// Whether it is an enterprise.
    case enterprise
    /// The rank group.
    case rank
    /// The sex.
    case sex
    /// Whether of an ethnic minority.
    case minority
    /// The sector.
    case sector
    /// The kind of area.
    case area
    /// Domestic, overseas, foreign.
    case origin
    /// Whether after death.
    case posthumous
    /// The decade of birth.
    case birthDecade
    /// Which body submits to the State level.
    case submitter
    /// The movement.
    case movement

    /// Those with few values: fit for the columns of a table.
    package static let narrow: [BookDimension] = allCases.filter { ![.award, .unit, .month, .movement].contains($0) }
}
