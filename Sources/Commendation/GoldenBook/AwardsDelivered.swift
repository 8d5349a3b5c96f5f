public import Entry
public import Foundation

/// The awards of a decision were handed over and entered in the golden book of the year, each as an event of its proposal.
public struct AwardsDelivered: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "AwardsDelivered"
    /// The kind of its stream.
    public static let streamKind = StreamKind.book

    /// The code of the body whose golden book it is.
    public var body: String
    /// The year of the golden book.
    public var year: Int
    /// The decision's stream.
    public var decision: UUID
    /// The day on which they were handed over.
    public var date: Day
    /// The occasion or place, if it is told.
    public var place: String?
    /// The first number in the book.
    public var first: Int
    /// How many numbers were given.
    public var count: Int
    /// The SHA-256 of the ordered list of proposals (see ``ListDigest``).
    public var list: String

    /// Describes the fact.
    public init(body: String, year: Int, decision: UUID, date: Day, place: String? = nil, first: Int, count: Int, list: String) {
        self.body = body
        self.year = year
        self.decision = decision
        self.date = date
        self.place = place
        self.first = first
        self.count = count
        self.list = list
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            body: try fields.text("body"), year: try fields.integer("year"), decision: try fields.id("decision"),
            date: try fields.day("date"), place: fields.optionalText("place"), first: try fields.integer("first"),
            count: try fields.integer("count"), list: try fields.text("list"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("body", body)
        data.set("year", year)
        data.set("decision", decision)
        data.set("date", date)
        data.set("place", place)
        data.set("first", first)
        data.set("count", count)
        data.set("list", list)
        return data
    }
}
