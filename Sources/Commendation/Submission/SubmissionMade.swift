public import Entry
public import Foundation

/// A letter laid a list of proposals before the next body; each row is an event of its proposal.
public struct SubmissionMade: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "SubmissionMade"
    /// The kind of its stream.
    public static let streamKind = StreamKind.submission

    /// The number of the letter as it is written, if it has one.
    public var number: String?
    /// The date of the letter.
    public var date: Day
    /// The unit that submits.
    public var unit: UUID
    /// The unit before which the list is laid, if that is told.
    public var to: UUID?
    /// How many proposals.
    public var count: Int
    /// The SHA-256 of the ordered list of proposals (see ``ListDigest``).
    public var list: String
    /// What round it is, such as `2026` or `2025-2026`, if that is told.
    public var period: String?
    /// What it lays before whom; absent in entries that hand a list in.
    public var purpose: SubmissionPurpose?

    /// Describes the fact.
    public init(
        number: String?, date: Day, unit: UUID, to: UUID?, count: Int, list: String, period: String?,
        purpose: SubmissionPurpose? = nil
    ) {
        self.number = number
        self.date = date
        self.unit = unit
        self.to = to
        self.count = count
        self.list = list
        self.period = period
        self.purpose = purpose
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            number: fields.optionalText("number"), date: try fields.day("date"), unit: try fields.id("unit"),
            to: fields.optionalID("to"), count: try fields.integer("count"), list: try fields.text("list"),
            period: fields.optionalText("period"), purpose: fields.optionalCode("purpose"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("number", number)
        data.set("date", date)
        data.set("unit", unit)
        data.set("to", to)
        data.set("count", count)
        data.set("list", list)
        data.set("period", period)
        data.set("purpose", code: purpose)
        return data
    }
}
