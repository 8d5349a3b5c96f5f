public import Entry

/// A decision was signed and issued; each award that it confers is an event of its proposal.
public struct DecisionIssued: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DecisionIssued"
    /// The kind of its stream.
    public static let streamKind = StreamKind.decision

    /// The code of the body that decides.
    public var body: String
    /// What kind of body it is, if that is known.
    public var bodyKind: BodyKind?
    /// The number without leading zeros.
    public var number: String
    /// The symbol, such as `QĐ-UBND`.
    public var symbol: String
    /// The year in which the number is unique.
    public var year: Int
    /// The date of the decision.
    public var date: Day
    /// Who signed; signers act in office and stand in clear.
    public var signer: String
    /// The post of the signer.
    public var post: String
    /// How many awards it confers.
    public var count: Int
    /// The SHA-256 of the ordered list of proposals (see ``ListDigest``).
    public var list: String

    /// Describes the fact.
    public init(
        body: String, bodyKind: BodyKind?, number: String, symbol: String, year: Int, date: Day, signer: String, post: String,
        count: Int, list: String
    ) {
        self.body = body
        self.bodyKind = bodyKind
        self.number = number
        self.symbol = symbol
        self.year = year
        self.date = date
        self.signer = signer
        self.post = post
        self.count = count
        self.list = list
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            body: try fields.text("body"), bodyKind: fields.optionalCode("bodyKind"), number: try fields.text("number"),
            symbol: try fields.text("symbol"), year: try fields.integer("year"), date: try fields.day("date"),
            signer: try fields.text("signer"), post: try fields.text("post"), count: try fields.integer("count"),
            list: try fields.text("list"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("body", body)
        data.set("bodyKind", code: bodyKind)
        data.set("number", number)
        data.set("symbol", symbol)
        data.set("year", year)
        data.set("date", date)
        data.set("signer", signer)
        data.set("post", post)
        data.set("count", count)
        data.set("list", list)
        return data
    }
}

/// A decision was published.
public struct DecisionPublished: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DecisionPublished"
    /// The kind of its stream.
    public static let streamKind = StreamKind.decision

    /// Where: an address or the name of a medium.
    public var place: String
    /// The date of publication.
    public var date: Day

    /// Describes the fact.
    public init(place: String, date: Day) {
        self.place = place
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(place: try fields.text("where"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("where", place)
        data.set("date", date)
        return data
    }
}

/// A decision, or a part of it, was annulled; each award concerned has an event of its own.
public struct DecisionAnnulled: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DecisionAnnulled"
    /// The kind of its stream.
    public static let streamKind = StreamKind.decision

    /// On which ground.
    public var ground: AnnulmentGround
    /// The number of the decision that annuls, as it is written.
    public var by: String
    /// The date of the decision that annuls.
    public var date: Day
    /// How many awards are annulled.
    public var count: Int
    /// The SHA-256 of the ordered list of proposals (see ``ListDigest``).
    public var list: String

    /// Describes the fact.
    public init(ground: AnnulmentGround, by: String, date: Day, count: Int, list: String) {
        self.ground = ground
        self.by = by
        self.date = date
        self.count = count
        self.list = list
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            ground: try fields.code("ground"), by: try fields.text("by"), date: try fields.day("date"),
            count: try fields.integer("count"), list: try fields.text("list"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("ground", code: ground)
        data.set("by", by)
        data.set("date", date)
        data.set("count", count)
        data.set("list", list)
        return data
    }
}
