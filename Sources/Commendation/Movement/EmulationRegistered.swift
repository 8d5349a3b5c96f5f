public import Entry
public import Foundation

/// A unit registered for emulation in a year.
public struct EmulationRegistered: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "EmulationRegistered"
    /// The kind of its stream.
    public static let streamKind = StreamKind.registration

    /// The year.
    public var year: Int
    /// The unit.
    public var unit: UUID
    /// The movement that it registered for, if it is one.
    public var movement: UUID?
    /// The codes of the awards that it aims at.
    public var targets: [String]
    /// The day of the registration.
    public var date: Day

    /// Describes the fact.
    public init(year: Int, unit: UUID, movement: UUID? = nil, targets: [String], date: Day) {
        self.year = year
        self.unit = unit
        self.movement = movement
        self.targets = targets
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            year: try fields.integer("year"), unit: try fields.id("unit"), movement: fields.optionalID("movement"),
            targets: try fields.texts("targets"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("year", year)
        data.set("unit", unit)
        data.set("movement", movement)
        data.set("targets", targets)
        data.set("date", date)
        return data
    }
}
