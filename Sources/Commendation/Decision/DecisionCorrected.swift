public import Entry

/// A later document corrected particulars of awards; each award concerned has an event of its own.
public struct DecisionCorrected: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DecisionCorrected"
    /// The kind of its stream.
    public static let streamKind = StreamKind.decision

    /// The number of the correcting document as it is written.
    public var by: String
    /// The date of the correcting document.
    public var date: Day
    /// How many awards are corrected.
    public var count: Int
    /// The SHA-256 of the ordered list of proposals (see ``ListDigest``).
    public var list: String

    /// Describes the fact.
    public init(by: String, date: Day, count: Int, list: String) {
        self.by = by
        self.date = date
        self.count = count
        self.list = list
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            by: try fields.text("by"), date: try fields.day("date"), count: try fields.integer("count"),
            list: try fields.text("list"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("by", by)
        data.set("date", date)
        data.set("count", count)
        data.set("list", list)
        return data
    }
}
