public import Entry
public import Foundation

/// The award was conferred by a decision; the cause is the decision's own event.
public struct AwardConferred: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "AwardConferred"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The decision's stream.
    public var decision: UUID
    /// The code of the award in the catalogue.
    public var award: String
    /// The number of the decision as it is written, such as `1196/QĐ-UBND`.
    public var number: String
    /// The date of the decision.
    public var date: Day

    /// Describes the fact.
    public init(decision: UUID, award: String, number: String, date: Day) {
        self.decision = decision
        self.award = award
        self.number = number
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            decision: try fields.id("decision"), award: try fields.text("award"), number: try fields.text("number"),
            date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("decision", decision)
        data.set("award", award)
        data.set("number", number)
        data.set("date", date)
        return data
    }
}

/// The authority does not approve the proposal.
public struct ProposalNotApproved: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalNotApproved"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// Why.
    public var reason: RefusalReason
    /// The tier, from 1; absent in entries of the first tier.
    public var tier: Int?

    /// Describes the fact.
    public init(reason: RefusalReason, tier: Int? = nil) {
        self.reason = reason
        self.tier = tier
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(reason: try fields.code("reason"), tier: fields.optionalInteger("tier"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("reason", code: reason)
        data.set("tier", tier)
        return data
    }
}

/// The proposer was told that the proposal is not approved.
public struct ResultNotified: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ResultNotified"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The number of the notice as it is written.
    public var notice: String
    /// The date of the notice.
    public var date: Day

    /// Describes the fact.
    public init(notice: String, date: Day) {
        self.notice = notice
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(notice: try fields.text("notice"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("notice", notice)
        data.set("date", date)
        return data
    }
}

/// The decision that conferred the award was published.
public struct ConferralPublished: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ConferralPublished"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The decision's stream.
    public var decision: UUID

    /// Describes the fact.
    public init(decision: UUID) { self.decision = decision }
    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) { self.init(decision: try fields.id("decision")) }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("decision", decision)
        return data
    }
}

/// The award was annulled.
public struct AwardAnnulled: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "AwardAnnulled"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The stream of the decision that had conferred it.
    public var decision: UUID
    /// On which ground.
    public var ground: AnnulmentGround

    /// Describes the fact.
    public init(decision: UUID, ground: AnnulmentGround) {
        self.decision = decision
        self.ground = ground
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(decision: try fields.id("decision"), ground: try fields.code("ground"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("decision", decision)
        data.set("ground", code: ground)
        return data
    }
}
