public import Entry
public import Foundation

/// A training on this work was given.
public struct TrainingGiven: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "TrainingGiven"
    /// The kind of its stream.
    public static let streamKind = StreamKind.training

    /// The unit that gave it.
    public var unit: UUID
    /// The first day.
    public var date: Day
    /// How many took part.
    public var participants: Int
    /// What it was about.
    public var topic: String

    /// Describes the fact.
    public init(unit: UUID, date: Day, participants: Int, topic: String) {
        self.unit = unit
        self.date = date
        self.participants = participants
        self.topic = topic
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            unit: try fields.id("unit"), date: try fields.day("date"), participants: try fields.integer("participants"),
            topic: try fields.text("topic"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("unit", unit)
        data.set("date", date)
        data.set("participants", participants)
        data.set("topic", topic)
        return data
    }
}

/// Somebody was charged with this work; the name is personal and kept out of the entry.
public struct StaffAssigned: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "StaffAssigned"
    /// The kind of its stream.
    public static let streamKind = StreamKind.staff

    /// The unit.
    public var unit: UUID
    /// The first day.
    public var from: Day
    /// The sex, if it is known.
    public var sex: Sex?
    /// The decade of birth, such as `1980`, if it is known.
    public var birthBand: String?
    /// The education, if it is known.
    public var education: Education?
    /// The year since which the person has done this work.
    public var since: Int?

    /// Describes the fact.
    public init(unit: UUID, from: Day, sex: Sex? = nil, birthBand: String? = nil, education: Education? = nil, since: Int? = nil)
    {
        self.unit = unit
        self.from = from
        self.sex = sex
        self.birthBand = birthBand
        self.education = education
        self.since = since
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            unit: try fields.id("unit"), from: try fields.day("from"), sex: fields.optionalCode("sex"),
            birthBand: fields.optionalText("birthBand"), education: fields.optionalCode("education"),
            since: fields.optionalInteger("since"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("unit", unit)
        data.set("from", from)
        data.set("sex", code: sex)
        data.set("birthBand", birthBand)
        data.set("education", code: education)
        data.set("since", since)
        return data
    }
}

/// Somebody is no longer charged with this work.
public struct StaffReleased: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "StaffReleased"
    /// The kind of its stream.
    public static let streamKind = StreamKind.staff

    /// The last day.
    public var until: Day

    /// Describes the fact.
    public init(until: Day) {
        self.until = until
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(until: try fields.day("until"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("until", until)
        return data
    }
}

/// A unit commented on a draft law or regulation; the text is personal and kept out of the entry.
public struct DraftCommented: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DraftCommented"
    /// The kind of its stream.
    public static let streamKind = StreamKind.comment

    /// Which draft.
    public var draft: String
    /// The unit.
    public var unit: UUID
    /// The date of the letter.
    public var date: Day
    /// The number of the letter as it is written.
    public var number: String?

    /// Describes the fact.
    public init(draft: String, unit: UUID, date: Day, number: String? = nil) {
        self.draft = draft
        self.unit = unit
        self.date = date
        self.number = number
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            draft: try fields.text("draft"), unit: try fields.id("unit"), date: try fields.day("date"),
            number: fields.optionalText("number"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("draft", draft)
        data.set("unit", unit)
        data.set("date", date)
        data.set("number", number)
        return data
    }
}
