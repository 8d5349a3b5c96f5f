/// A place in the statistics: basis, outcome, award, subject kind, unit and month, in two words.
package struct StatisticCell: Hashable, Sendable {
    private let what: UInt64
    private let place: UInt64

    /// A cell; codes and unit as numbers of one `CodeTable`, month as `Month.number`.
    package init(basis: StatisticBasis, outcome: ProposalOutcome, award: UInt16, kind: UInt16, unit: UInt32, month: Int32) {
        what = UInt64(basis.rawValue) << 40 | UInt64(outcome.rawValue) << 32 | UInt64(award) << 16 | UInt64(kind)
        place = UInt64(unit) << 32 | UInt64(UInt32(bitPattern: month))
    }

    /// Which month counts.
    package var basis: StatisticBasis { StatisticBasis(rawValue: UInt8(truncatingIfNeeded: what >> 40)) ?? .submission }
    /// How the proposal stands.
    package var outcome: ProposalOutcome { ProposalOutcome(rawValue: UInt8(truncatingIfNeeded: what >> 32)) ?? .open }
    /// The award's number.
    package var award: UInt16 { UInt16(truncatingIfNeeded: what >> 16) }
    /// The subject kind's number.
    package var kind: UInt16 { UInt16(truncatingIfNeeded: what) }
    /// The unit's number.
    package var unit: UInt32 { UInt32(truncatingIfNeeded: place >> 32) }
    /// `Month.number`.
    package var month: Int32 { Int32(bitPattern: UInt32(truncatingIfNeeded: place)) }

    /// The table that holds the cells.
    package static let table = TableShape(
        "statistic", keyCount: 7,
        [
            Column("basis", .text), Column("month", .integer), Column("outcome", .text), Column("award", .text),
            Column("kind", .text), Column("unit", .uuid), Column("recorded", .date), Column("count", .bigint),
        ])
}
