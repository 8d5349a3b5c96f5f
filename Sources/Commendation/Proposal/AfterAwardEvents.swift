public import Entry
public import Foundation

/// The certificate of an award was handed over and the award entered in the golden book; the cause is the book's own event.
public struct AwardDelivered: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "AwardDelivered"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The decision's stream.
    public var decision: UUID
    /// The number of the certificate, if it has one.
    public var certificate: String?
    /// The number in the golden book of the year.
    public var book: Int
    /// The year of the golden book.
    public var year: Int
    /// The day on which it was handed over.
    public var date: Day

    /// Describes the fact.
    public init(decision: UUID, certificate: String? = nil, book: Int, year: Int, date: Day) {
        self.decision = decision
        self.certificate = certificate
        self.book = book
        self.year = year
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            decision: try fields.id("decision"), certificate: fields.optionalText("certificate"),
            book: try fields.integer("book"), year: try fields.integer("year"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("decision", decision)
        data.set("certificate", certificate)
        data.set("book", book)
        data.set("year", year)
        data.set("date", date)
        return data
    }
}

/// Particulars of an award were corrected by a later document; the new values are personal and kept out of the entry.
public struct AwardCorrected: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "AwardCorrected"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The stream of the decision that conferred it.
    public var decision: UUID
    /// The number of the correcting document as it is written.
    public var by: String
    /// The date of the correcting document.
    public var date: Day
    /// Which particulars, such as `name`.
    public var members: [String]

    /// Describes the fact.
    public init(decision: UUID, by: String, date: Day, members: [String]) {
        self.decision = decision
        self.by = by
        self.date = date
        self.members = members
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            decision: try fields.id("decision"), by: try fields.text("by"), date: try fields.day("date"),
            members: try fields.texts("members"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("decision", decision)
        data.set("by", by)
        data.set("date", date)
        data.set("members", members)
        return data
    }
}

/// Object or money of an annulled award were recovered (Law 06/2022/QH15, article 93); the other may follow by a later event.
public struct AwardRecovered: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "AwardRecovered"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The stream of the decision that had conferred it.
    public var decision: UUID
    /// The day of the recovery.
    public var date: Day
    /// Whether the object came back.
    public var object: Bool
    /// The money that came back, in đồng, if any was paid.
    public var money: Int?

    /// Describes the fact.
    public init(decision: UUID, date: Day, object: Bool, money: Int? = nil) {
        self.decision = decision
        self.date = date
        self.object = object
        self.money = money
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            decision: try fields.id("decision"), date: try fields.day("date"), object: try fields.flag("object"),
            money: fields.optionalInteger("money"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("decision", decision)
        data.set("date", date)
        data.set("object", object)
        data.set("money", money)
        return data
    }
}
