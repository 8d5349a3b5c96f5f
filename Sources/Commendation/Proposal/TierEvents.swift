public import Entry
public import Foundation

/// A proposal was laid before the authority of its tier by a letter; the cause is the submission's own event.
public struct ProposalLaid: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalLaid"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1.
    public var tier: Int
    /// The submission's stream.
    public var submission: UUID

    /// Describes the fact.
    public init(tier: Int, submission: UUID) {
        self.tier = tier
        self.submission = submission
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(tier: try fields.integer("tier"), submission: try fields.id("submission"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("submission", submission)
        return data
    }
}

/// A proposal was submitted to the body above, which opens the next tier; the cause is the submission's own event.
public struct ProposalForwarded: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalForwarded"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier that it opens, from 2.
    public var tier: Int
    /// The level of that tier.
    public var level: TierLevel
    /// The submission's stream.
    public var submission: UUID

    /// Describes the fact.
    public init(tier: Int, level: TierLevel, submission: UUID) {
        self.tier = tier
        self.level = level
        self.submission = submission
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(tier: try fields.integer("tier"), level: try fields.code("level"), submission: try fields.id("submission"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("level", code: level)
        data.set("submission", submission)
        return data
    }
}

/// An answer came back from the body above.
public struct AnswerReceived: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "AnswerReceived"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier that answers, from 2.
    public var tier: Int
    /// The level of that tier.
    public var level: TierLevel
    /// What it says.
    public var answer: TierAnswer
    /// The number of the letter as it is written.
    public var number: String
    /// The date of the letter.
    public var date: Day

    /// Describes the fact.
    public init(tier: Int, level: TierLevel, answer: TierAnswer, number: String, date: Day) {
        self.tier = tier
        self.level = level
        self.answer = answer
        self.number = number
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            tier: try fields.integer("tier"), level: try fields.code("level"), answer: try fields.code("answer"),
            number: try fields.text("number"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("level", code: level)
        data.set("answer", code: answer)
        data.set("number", number)
        data.set("date", date)
        return data
    }
}
