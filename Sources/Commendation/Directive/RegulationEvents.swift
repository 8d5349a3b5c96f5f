public import Entry
public import Foundation

/// A regulation on this work was adopted.
public struct RegulationAdopted: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "RegulationAdopted"
    /// The kind of its stream.
    public static let streamKind = StreamKind.regulation

    /// The number as it is written.
    public var number: String
    /// The body that adopted it.
    public var body: String
    /// The date.
    public var date: Day
    /// What it is about.
    public var title: String
    /// The regulation that it replaces.
    public var replaces: UUID?

    /// Describes the fact.
    public init(number: String, body: String, date: Day, title: String, replaces: UUID? = nil) {
        self.number = number
        self.body = body
        self.date = date
        self.title = title
        self.replaces = replaces
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            number: try fields.text("number"), body: try fields.text("body"), date: try fields.day("date"),
            title: try fields.text("title"), replaces: fields.optionalID("replaces"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("number", number)
        data.set("body", body)
        data.set("date", date)
        data.set("title", title)
        data.set("replaces", replaces)
        return data
    }
}

/// A regulation was amended.
public struct RegulationAmended: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "RegulationAmended"
    /// The kind of its stream.
    public static let streamKind = StreamKind.regulation

    /// The number of the amending document as it is written.
    public var by: String
    /// The date.
    public var date: Day

    /// Describes the fact.
    public init(by: String, date: Day) {
        self.by = by
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(by: try fields.text("by"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("by", by)
        data.set("date", date)
        return data
    }
}
