package import Entry
package import Foundation

/// A cycle at a glance, all from one snapshot.
///
/// Figures by state count by the month of submission, those of awards by the month of the outcome.
package struct CycleOverview: Hashable, Sendable {
    /// The months of the cycle.
    package let months: ClosedRange<Month>
    /// The first position that the figures do not know: they are those of the log before it.
    package let position: Int64
    /// All proposals submitted in the cycle.
    package let submitted: StatisticFigure
    /// All awards conferred in the cycle and standing.
    package let conferred: StatisticFigure
    /// Proposals submitted in the cycle, by their state now.
    package let byState: [StateFigure]
    /// Outcomes in the cycle: conferred, not approved, withdrawn, annulled.
    package let byOutcome: [StatisticFigure]
    /// Awards conferred, by award.
    package let byAward: [StatisticFigure]
    /// Awards conferred, by subject kind.
    package let byKind: [StatisticFigure]
    /// Awards conferred, by month.
    package let byMonth: [StatisticFigure]
    /// Awards conferred, by proposing unit.
    package let byUnit: [StatisticFigure]
    /// The units that occur in `byUnit`.
    package let units: [UUID: UnitItem]
}
