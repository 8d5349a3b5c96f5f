public import Entry
public import Foundation

/// An advanced model was found (Law 06/2022/QH15, article 17); its name is personal and kept out of the entry.
public struct ModelFound: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ModelFound"
    /// The kind of its stream.
    public static let streamKind = StreamKind.model

    /// What kind of honoree it is.
    public var kind: SubjectKind
    /// The unit where it was found.
    public var unit: UUID
    /// In what it is exemplary.
    public var content: ContentArea
    /// The movement that it came out of, if it is one.
    public var movement: UUID?
    /// The day.
    public var date: Day

    /// Describes the fact.
    public init(kind: SubjectKind, unit: UUID, content: ContentArea, movement: UUID? = nil, date: Day) {
        self.kind = kind
        self.unit = unit
        self.content = content
        self.movement = movement
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            kind: try fields.code("kind"), unit: try fields.id("unit"), content: try fields.code("content"),
            movement: fields.optionalID("movement"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("kind", code: kind)
        data.set("unit", unit)
        data.set("content", code: content)
        data.set("movement", movement)
        data.set("date", date)
        return data
    }
}

/// An advanced model reached the next stage.
public struct ModelStageReached: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ModelStageReached"
    /// The kind of its stream.
    public static let streamKind = StreamKind.model

    /// The stage.
    public var stage: ModelStage
    /// The day.
    public var date: Day
    /// How many places follow it, if it was replicated.
    public var places: Int?

    /// Describes the fact.
    public init(stage: ModelStage, date: Day, places: Int? = nil) {
        self.stage = stage
        self.date = date
        self.places = places
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(stage: try fields.code("stage"), date: try fields.day("date"), places: fields.optionalInteger("places"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("stage", code: stage)
        data.set("date", date)
        data.set("places", places)
        return data
    }
}
