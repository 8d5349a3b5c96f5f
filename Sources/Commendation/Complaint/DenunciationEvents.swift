public import Entry

/// A denunciation about an honoree came in; who denounced is written nowhere.
public struct DenunciationReceived: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DenunciationReceived"
    /// The kind of its stream.
    public static let streamKind = StreamKind.denunciation

    /// The day on which it came in.
    public var date: Day

    /// Describes the fact.
    public init(date: Day) {
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("date", date)
        return data
    }
}

/// A denunciation was concluded.
public struct DenunciationConcluded: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "DenunciationConcluded"
    /// The kind of its stream.
    public static let streamKind = StreamKind.denunciation

    /// How.
    public var outcome: ComplaintOutcome
    /// The number of the conclusion as it is written.
    public var number: String?
    /// The date of the conclusion.
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
