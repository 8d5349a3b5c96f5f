public import Entry
public import Foundation

/// An officer confirmed the rank group of the honoree, which a table had read from the post.
public struct RankConfirmed: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "RankConfirmed"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The rank group.
    public var rank: RankGroup

    /// Describes the fact.
    public init(rank: RankGroup) {
        self.rank = rank
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(rank: try fields.code("rank"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("rank", code: rank)
        return data
    }
}

/// A pending proposal goes on under the name of the unit that took over; the new name is personal and the old one stays where it was written.
public struct ProposalRetitled: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalRetitled"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The unit that proposes from now on.
    public var unit: UUID
    /// The unit that proposed until now.
    public var was: UUID

    /// Describes the fact.
    public init(unit: UUID, was: UUID) {
        self.unit = unit
        self.was = was
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(unit: try fields.id("unit"), was: try fields.id("was"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("unit", unit)
        data.set("was", was)
        return data
    }
}

/// A proposal was moved to another honoree, since two people had been taken for one; the subject is the honoree that it belongs to now.
public struct ProposalReassigned: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalReassigned"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The honoree that it belonged to.
    public var was: UUID

    /// Describes the fact.
    public init(was: UUID) {
        self.was = was
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(was: try fields.id("was"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("was", was)
        return data
    }
}

/// An open proposal was judged again, because what it rests on changed.
public struct ProposalRejudged: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalRejudged"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// Why.
    public var occasion: RejudgingOccasion
    /// The ids of the rules behind the finding; empty if nothing stands in the way.
    public var findings: [String]

    /// Describes the fact.
    public init(occasion: RejudgingOccasion, findings: [String]) {
        self.occasion = occasion
        self.findings = findings
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(occasion: try fields.code("occasion"), findings: try fields.texts("findings"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("occasion", code: occasion)
        data.set("findings", findings)
        return data
    }
}
