public import Commendation
public import Entry
public import Foundation

/// What a list of proposals is read against, and what its rows have in common where it does not say so itself.
public struct ListContext: Sendable {
    /// The units of the register.
    public var units: UnitLookup
    /// The awards of the catalogue.
    public var awards: AwardLookup
    /// How large the file may be.
    public var limits: CSVLimits
    /// The unit of rows that name none: the one that hands the list in.
    public var unit: UnitReference?
    /// Code or name of the award of rows that name none.
    public var award: String?
    /// The kind of rows for which nothing else says it.
    public var kind: SubjectKind?
    /// The period of rows that give none.
    public var period: ClosedRange<Day>?
    /// The movements that a text names, by name or by number of the launching document.
    public var movements: @Sendable (String) -> [UUID]
    /// The day after which nobody can be born.
    public var today: Day?

    /// Makes a context; all that is not given must stand in the list.
    public init(
        units: UnitLookup, awards: AwardLookup, limits: CSVLimits, unit: UnitReference? = nil, award: String? = nil,
        kind: SubjectKind? = nil, period: ClosedRange<Day>? = nil,
        movements: @escaping @Sendable (String) -> [UUID] = { _ in [] }, today: Day? = nil
    ) {
        self.units = units
        self.awards = awards
        self.limits = limits
        self.unit = unit
        self.award = award
        self.kind = kind
        self.period = period
        self.movements = movements
        self.today = today
    }
}
