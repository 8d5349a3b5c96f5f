public import Entry

/// A proposal was put to public notice, so that anybody may comment.
public struct NoticeOpened: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "NoticeOpened"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1.
    public var tier: Int
    /// Where: an address or the name of a medium.
    public var place: String
    /// The first day of the notice.
    public var from: Day
    /// The last day of the notice.
    public var until: Day

    /// Describes the fact.
    public init(tier: Int, place: String, from: Day, until: Day) {
        self.tier = tier
        self.place = place
        self.from = from
        self.until = until
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            tier: try fields.integer("tier"), place: try fields.text("where"), from: try fields.day("from"),
            until: try fields.day("until"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("where", place)
        data.set("from", from)
        data.set("until", until)
        return data
    }
}

/// Somebody commented on a proposal under notice; who and what are personal and kept out of the entry.
public struct CommentReceived: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "CommentReceived"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1.
    public var tier: Int
    /// The day on which the comment came in.
    public var date: Day

    /// Describes the fact.
    public init(tier: Int, date: Day) {
        self.tier = tier
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(tier: try fields.integer("tier"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("date", date)
        return data
    }
}

/// The notice of a proposal ended.
public struct NoticeClosed: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "NoticeClosed"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1.
    public var tier: Int
    /// How many comments came in.
    public var comments: Int

    /// Describes the fact.
    public init(tier: Int, comments: Int) {
        self.tier = tier
        self.comments = comments
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(tier: try fields.integer("tier"), comments: try fields.integer("comments"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("comments", comments)
        return data
    }
}
