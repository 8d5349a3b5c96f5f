public import Entry

/// A rule pack was adopted: it judges from a day on.
public struct RulePackAdopted: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "RulePackAdopted"
    /// The kind of its stream.
    public static let streamKind = StreamKind.pack

    /// The id of the pack.
    public var pack: String
    /// The hash of the pack (see ``RulePack/hash``).
    public var hash: String
    /// The first day on which it judges.
    public var from: Day

    /// Describes the fact.
    public init(pack: String, hash: String, from: Day) {
        self.pack = pack
        self.hash = hash
        self.from = from
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(pack: try fields.text("pack"), hash: try fields.text("hash"), from: try fields.day("from"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("pack", pack)
        data.set("hash", hash)
        data.set("from", from)
        return data
    }
}
