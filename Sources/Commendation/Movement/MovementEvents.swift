public import Entry
public import Foundation

/// An emulation movement was launched (Law 06/2022/QH15, article 16 to 18).
public struct MovementLaunched: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "MovementLaunched"
    /// The kind of its stream.
    public static let streamKind = StreamKind.movement

    /// Its name.
    public var movementName: String
    /// The unit that launched it, if it is one of the province.
    public var unit: UUID?
    /// Who launched it, as form 0601 counts.
    public var level: LaunchLevel
    /// How far it reaches, as form 0601 counts.
    public var scope: MovementScope
    /// Regular or thematic.
    public var method: MovementMethod
    /// What it is about.
    public var content: ContentArea
    /// Its first day.
    public var from: Day
    /// Its last day, if one is set.
    public var until: Day?
    /// The number of the launching document as it is written.
    public var number: String?

    /// Describes the fact.
    public init(
        movementName: String, unit: UUID? = nil, level: LaunchLevel, scope: MovementScope, method: MovementMethod,
        content: ContentArea, from: Day, until: Day? = nil, number: String? = nil
    ) {
        self.movementName = movementName
        self.unit = unit
        self.level = level
        self.scope = scope
        self.method = method
        self.content = content
        self.from = from
        self.until = until
        self.number = number
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            movementName: try fields.text("name"), unit: fields.optionalID("unit"), level: try fields.code("level"),
            scope: try fields.code("scope"), method: try fields.code("method"), content: try fields.code("content"),
            from: try fields.day("from"), until: fields.optionalDay("until"), number: fields.optionalText("number"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("name", movementName)
        data.set("unit", unit)
        data.set("level", code: level)
        data.set("scope", code: scope)
        data.set("method", code: method)
        data.set("content", code: content)
        data.set("from", from)
        data.set("until", until)
        data.set("number", number)
        return data
    }
}

/// A movement was reviewed.
public struct MovementReviewed: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "MovementReviewed"
    /// The kind of its stream.
    public static let streamKind = StreamKind.movement

    /// Preliminary or final.
    public var stage: ReviewStage
    /// The day of the review.
    public var date: Day
    /// How many took part, if that was counted.
    public var participants: Int?

    /// Describes the fact.
    public init(stage: ReviewStage, date: Day, participants: Int? = nil) {
        self.stage = stage
        self.date = date
        self.participants = participants
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            stage: try fields.code("stage"), date: try fields.day("date"), participants: fields.optionalInteger("participants"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("stage", code: stage)
        data.set("date", date)
        data.set("participants", participants)
        return data
    }
}

/// A movement ended.
public struct MovementEnded: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "MovementEnded"
    /// The kind of its stream.
    public static let streamKind = StreamKind.movement

    /// Its last day.
    public var date: Day

    /// Describes the fact.
    public init(date: Day) {
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("date", date)
        return data
    }
}
