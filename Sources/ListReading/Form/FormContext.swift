public import Entry
public import Foundation

/// What a list by form is read against.
public struct FormContext: Sendable {
    /// The units of the register, those that have ended too.
    public var units: UnitLookup
    /// The awards of the catalogue.
    public var awards: AwardLookup
    /// How large the file may be.
    public var limits: CSVLimits
    /// The records of the log that a text names in a column, by name or number: movements, directives, regulations, decisions.
    public var records: @Sendable (FormKey, String) -> [UUID]
    /// The unit of rows that name none.
    public var unit: UnitReference?
    /// The day after which nothing can have happened.
    public var today: Day

    /// Makes a context.
    public init(
        units: UnitLookup, awards: AwardLookup, limits: CSVLimits,
        records: @escaping @Sendable (FormKey, String) -> [UUID] = { _, _ in [] }, unit: UnitReference? = nil, today: Day
    ) {
        self.units = units
        self.awards = awards
        self.limits = limits
        self.records = records
        self.unit = unit
        self.today = today
    }
}
