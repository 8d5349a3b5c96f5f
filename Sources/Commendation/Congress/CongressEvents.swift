public import Entry
public import Foundation

/// An emulation congress, or a conference of exemplary models, was planned.
public struct CongressPlanned: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "CongressPlanned"
    /// The kind of its stream.
    public static let streamKind = StreamKind.congress

    /// Of what level it is.
    public var level: CongressLevel
    /// The unit that holds it, if it is one of the province.
    public var unit: UUID?
    /// The first day of the period that it looks back on.
    public var from: Day
    /// The last day of that period.
    public var until: Day
    /// The number of the plan as it is written.
    public var number: String?

    /// Describes the fact.
    public init(level: CongressLevel, unit: UUID? = nil, from: Day, until: Day, number: String? = nil) {
        self.level = level
        self.unit = unit
        self.from = from
        self.until = until
        self.number = number
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            level: try fields.code("level"), unit: fields.optionalID("unit"), from: try fields.day("from"),
            until: try fields.day("until"), number: fields.optionalText("number"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("level", code: level)
        data.set("unit", unit)
        data.set("from", from)
        data.set("until", until)
        data.set("number", number)
        return data
    }
}

/// A congress was held.
public struct CongressHeld: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "CongressHeld"
    /// The kind of its stream.
    public static let streamKind = StreamKind.congress

    /// The day.
    public var date: Day
    /// How many delegates came.
    public var delegates: Int
    /// How many of them are women.
    public var women: Int?
    /// How many of them belong to an ethnic minority.
    public var minority: Int?

    /// Describes the fact.
    public init(date: Day, delegates: Int, women: Int? = nil, minority: Int? = nil) {
        self.date = date
        self.delegates = delegates
        self.women = women
        self.minority = minority
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            date: try fields.day("date"), delegates: try fields.integer("delegates"), women: fields.optionalInteger("women"),
            minority: fields.optionalInteger("minority"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("date", date)
        data.set("delegates", delegates)
        data.set("women", women)
        data.set("minority", minority)
        return data
    }
}
