public import Entry
public import Foundation

/// Somebody complained about a decision or a refusal; who and why are personal and kept out of the entry.
public struct ComplaintLodged: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ComplaintLodged"
    /// The kind of its stream.
    public static let streamKind = StreamKind.complaint

    /// The decision, if it is about one.
    public var decision: UUID?
    /// The proposal, if it is about one.
    public var proposal: UUID?
    /// The day on which it came in.
    public var date: Day

    /// Describes the fact.
    public init(decision: UUID? = nil, proposal: UUID? = nil, date: Day) {
        self.decision = decision
        self.proposal = proposal
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(decision: fields.optionalID("decision"), proposal: fields.optionalID("proposal"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("decision", decision)
        data.set("proposal", proposal)
        data.set("date", date)
        return data
    }
}

/// A complaint was answered.
public struct ComplaintResolved: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ComplaintResolved"
    /// The kind of its stream.
    public static let streamKind = StreamKind.complaint

    /// How.
    public var outcome: ComplaintOutcome
    /// The number of the answer as it is written.
    public var number: String?
    /// The date of the answer.
    public var date: Day

    /// Describes the fact.
    public init(outcome: ComplaintOutcome, number: String? = nil, date: Day) {
        self.outcome = outcome
        self.number = number
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(outcome: try fields.code("outcome"), number: fields.optionalText("number"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("outcome", code: outcome)
        data.set("number", number)
        data.set("date", date)
        return data
    }
}
