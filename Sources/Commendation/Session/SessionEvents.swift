public import Entry
public import Foundation

/// A session of the council was convened over a list of proposals; each is an event of its proposal.
public struct SessionConvened: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "SessionConvened"
    /// The kind of its stream.
    public static let streamKind = StreamKind.session

    /// The unit whose council it is.
    public var unit: UUID
    /// The level of the tier.
    public var level: TierLevel
    /// The day of the session.
    public var date: Day
    /// How many members the council has.
    public var members: Int
    /// How many proposals are on it.
    public var count: Int
    /// The SHA-256 of the ordered list of proposals (see ``ListDigest``).
    public var list: String

    /// Describes the fact.
    public init(unit: UUID, level: TierLevel, date: Day, members: Int, count: Int, list: String) {
        self.unit = unit
        self.level = level
        self.date = date
        self.members = members
        self.count = count
        self.list = list
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            unit: try fields.id("unit"), level: try fields.code("level"), date: try fields.day("date"),
            members: try fields.integer("members"), count: try fields.integer("count"), list: try fields.text("list"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("unit", unit)
        data.set("level", code: level)
        data.set("date", date)
        data.set("members", members)
        data.set("count", count)
        data.set("list", list)
        return data
    }
}

/// A session was held; the advice on each proposal is an event of its proposal.
public struct SessionHeld: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "SessionHeld"
    /// The kind of its stream.
    public static let streamKind = StreamKind.session

    /// The day of the session.
    public var date: Day
    /// How many members were present.
    public var present: Int
    /// How they voted.
    public var method: VotingMethod
    /// The number of the minutes as it is written.
    public var minutes: String?
    /// On how many proposals it advised.
    public var count: Int
    /// The SHA-256 of the ordered list of those proposals (see ``ListDigest``).
    public var list: String

    /// Describes the fact.
    public init(date: Day, present: Int, method: VotingMethod, minutes: String? = nil, count: Int, list: String) {
        self.date = date
        self.present = present
        self.method = method
        self.minutes = minutes
        self.count = count
        self.list = list
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            date: try fields.day("date"), present: try fields.integer("present"), method: try fields.code("method"),
            minutes: fields.optionalText("minutes"), count: try fields.integer("count"), list: try fields.text("list"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("date", date)
        data.set("present", present)
        data.set("method", code: method)
        data.set("minutes", minutes)
        data.set("count", count)
        data.set("list", list)
        return data
    }
}
