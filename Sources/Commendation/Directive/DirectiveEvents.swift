public import Entry
public import Foundation

/// A directive, plan or guidance on this work was issued.
public struct DirectiveIssued: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DirectiveIssued"
    /// The kind of its stream.
    public static let streamKind = StreamKind.directive

    /// The number as it is written, such as `41-CT/TW`.
    public var number: String
    /// The body that issued it.
    public var body: String
    /// The date.
    public var date: Day
    /// What it is about.
    public var title: String
    /// The document that it carries out.
    public var implements: UUID?
    /// The day by which it is to be acted on.
    public var due: Day?

    /// Describes the fact.
    public init(number: String, body: String, date: Day, title: String, implements: UUID? = nil, due: Day? = nil) {
        self.number = number
        self.body = body
        self.date = date
        self.title = title
        self.implements = implements
        self.due = due
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            number: try fields.text("number"), body: try fields.text("body"), date: try fields.day("date"),
            title: try fields.text("title"), implements: fields.optionalID("implements"), due: fields.optionalDay("due"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("number", number)
        data.set("body", body)
        data.set("date", date)
        data.set("title", title)
        data.set("implements", implements)
        data.set("due", due)
        return data
    }
}

/// A unit acted on a directive.
public struct DirectiveActedOn: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DirectiveActedOn"
    /// The kind of its stream.
    public static let streamKind = StreamKind.directive

    /// The unit.
    public var unit: UUID
    /// By what.
    public var kind: DirectiveAction
    /// The number of the document as it is written.
    public var number: String?
    /// The date.
    public var date: Day

    /// Describes the fact.
    public init(unit: UUID, kind: DirectiveAction, number: String? = nil, date: Day) {
        self.unit = unit
        self.kind = kind
        self.number = number
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            unit: try fields.id("unit"), kind: try fields.code("kind"), number: fields.optionalText("number"),
            date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("unit", unit)
        data.set("kind", code: kind)
        data.set("number", number)
        data.set("date", date)
        return data
    }
}
