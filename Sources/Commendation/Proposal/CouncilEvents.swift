public import Entry
public import Foundation

/// A proposal was put on a session of the council; the cause is the session's own event.
public struct ProposalTabled: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalTabled"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1.
    public var tier: Int
    /// The session's stream.
    public var session: UUID

    /// Describes the fact.
    public init(tier: Int, session: UUID) {
        self.tier = tier
        self.session = session
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(tier: try fields.integer("tier"), session: try fields.id("session"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("session", session)
        return data
    }
}

/// A proposal was taken off a session without advice.
public struct ProposalPostponed: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalPostponed"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1.
    public var tier: Int
    /// The session's stream.
    public var session: UUID

    /// Describes the fact.
    public init(tier: Int, session: UUID) {
        self.tier = tier
        self.session = session
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(tier: try fields.integer("tier"), session: try fields.id("session"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("session", session)
        return data
    }
}

/// The council voted on a proposal; it advises and does not decide.
///
/// The cause is the session's own event.
public struct CouncilAdvised: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "CouncilAdvised"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1.
    public var tier: Int
    /// The session's stream.
    public var session: UUID
    /// Votes in favour.
    public var inFavour: Int
    /// Votes against.
    public var against: Int
    /// Votes that were blank or not given.
    public var abstained: Int
    /// Members who left the vote because they are concerned.
    public var recused: Int
    /// Whether the council recommends the award.
    public var recommended: Bool

    /// Describes the fact.
    public init(tier: Int, session: UUID, inFavour: Int, against: Int, abstained: Int, recused: Int, recommended: Bool) {
        self.tier = tier
        self.session = session
        self.inFavour = inFavour
        self.against = against
        self.abstained = abstained
        self.recused = recused
        self.recommended = recommended
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            tier: try fields.integer("tier"), session: try fields.id("session"), inFavour: try fields.integer("inFavour"),
            against: try fields.integer("against"), abstained: try fields.integer("abstained"),
            recused: try fields.integer("recused"), recommended: try fields.flag("recommended"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        data.set("session", session)
        data.set("inFavour", inFavour)
        data.set("against", against)
        data.set("abstained", abstained)
        data.set("recused", recused)
        data.set("recommended", recommended)
        return data
    }
}
