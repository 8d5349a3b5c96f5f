public import Entry
public import Foundation

/// An award that was decided outside the system was recorded from a document; it is never judged.
public struct EarlierAwardRecorded: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "EarlierAwardRecorded"
    /// The kind of its stream.
    public static let streamKind = StreamKind.earlierAward

    /// The code of the award in the catalogue.
    public var award: String
    /// What kind of honoree it is.
    public var kind: SubjectKind
    /// The kind of commendation, if the document tells it.
    public var meritKind: MeritKind?
    /// The unit of the honoree at that time, if it is known.
    public var unit: UUID?
    /// The number of the decision as it is written.
    public var number: String
    /// The date of the decision.
    public var date: Day
    /// The body that decided, by its name at that time.
    public var body: String
    /// What kind of body it was, if that is known.
    public var bodyKind: BodyKind?
    /// The first day of the achievement period, if the document tells it.
    public var achievementFrom: Day?
    /// The last day of the achievement period, if the document tells it.
    public var achievementTo: Day?
    /// The row of the file that it was read from, from 1.
    public var row: Int
    /// Whether it counts in a cycle, which only the row can say.
    public var counts: Bool
    /// What the forms count.
    public var facts: StatisticFacts

    /// Describes the fact.
    public init(
        award: String, kind: SubjectKind, meritKind: MeritKind? = nil, unit: UUID? = nil, number: String, date: Day, body: String,
        bodyKind: BodyKind? = nil, achievementFrom: Day? = nil, achievementTo: Day? = nil, row: Int, counts: Bool,
        facts: StatisticFacts = StatisticFacts()
    ) {
        self.award = award
        self.kind = kind
        self.meritKind = meritKind
        self.unit = unit
        self.number = number
        self.date = date
        self.body = body
        self.bodyKind = bodyKind
        self.achievementFrom = achievementFrom
        self.achievementTo = achievementTo
        self.row = row
        self.counts = counts
        self.facts = facts
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            award: try fields.text("award"), kind: try fields.code("kind"), meritKind: fields.optionalCode("meritKind"),
            unit: fields.optionalID("unit"), number: try fields.text("number"), date: try fields.day("date"),
            body: try fields.text("body"), bodyKind: fields.optionalCode("bodyKind"),
            achievementFrom: fields.optionalDay("achievementFrom"), achievementTo: fields.optionalDay("achievementTo"),
            row: try fields.integer("row"), counts: try fields.flag("counts"), facts: StatisticFacts(from: fields))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("award", award)
        data.set("kind", code: kind)
        data.set("meritKind", code: meritKind)
        data.set("unit", unit)
        data.set("number", number)
        data.set("date", date)
        data.set("body", body)
        data.set("bodyKind", code: bodyKind)
        data.set("achievementFrom", achievementFrom)
        data.set("achievementTo", achievementTo)
        data.set("row", row)
        data.set("counts", counts)
        facts.write(to: &data)
        return data
    }
}
