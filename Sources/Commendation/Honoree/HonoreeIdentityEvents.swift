public import Entry
public import Foundation

/// Particulars of an honoree were corrected; the new values are personal and kept out of the entry.
public struct HonoreeCorrected: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeCorrected"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// Which particulars: `name`, `birthDate`, `identityNumber`.
    public var members: [String]

    /// Describes the fact.
    public init(members: [String]) {
        self.members = members
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(members: try fields.texts("members"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("members", members)
        return data
    }
}

/// It is not sure whether this honoree is another that is registered: an officer decides.
public struct HonoreeQuestioned: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeQuestioned"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The honorees that it may be.
    public var candidates: [UUID]
    /// The proposal whose row raised the question.
    public var proposal: UUID?
    /// The keys that agree only with what was corrected since, or is somebody else's since a split; absent in entries of before.
    public var former: [MatchKey.Kind]

    /// Describes the fact.
    public init(candidates: [UUID], proposal: UUID? = nil, former: [MatchKey.Kind] = []) {
        self.candidates = candidates
        self.proposal = proposal
        self.former = former
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        let former = fields.optionalTexts("former") ?? []
        self.init(
            candidates: try fields.ids("candidates"), proposal: fields.optionalID("proposal"),
            former: former.compactMap(MatchKey.Kind.init(rawValue:)))
        guard self.former.count == former.count else { throw fields.failure("former") }
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("candidates", candidates)
        data.set("proposal", proposal)
        data.set("former", former.isEmpty ? nil : former.map(\.rawValue))
        return data
    }
}

/// An officer found that this honoree is none of the others.
public struct HonoreeDistinguished: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeDistinguished"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The honorees that it is not.
    public var others: [UUID]

    /// Describes the fact.
    public init(others: [UUID]) {
        self.others = others
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(others: try fields.ids("others"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("others", others)
        return data
    }
}

/// An officer found that this honoree is another one; from now on that one stands for both.
public struct HonoreeMerged: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeMerged"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The honoree that stands for both.
    public var into: UUID

    /// Describes the fact.
    public init(into: UUID) {
        self.into = into
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(into: try fields.id("into"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("into", into)
        return data
    }
}

/// This honoree stands for another one too, from now on.
public struct HonoreeAbsorbed: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeAbsorbed"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The honoree that was merged into it.
    public var other: UUID

    /// Describes the fact.
    public init(other: UUID) {
        self.other = other
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(other: try fields.id("other"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("other", other)
        return data
    }
}

/// An officer found that two were taken for one; some proposals belong to another honoree.
public struct HonoreeSplit: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeSplit"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The honoree that they belong to.
    public var into: UUID
    /// How many proposals were moved.
    public var count: Int
    /// The SHA-256 of the ordered list of proposals (see ``ListDigest``).
    public var list: String

    /// Describes the fact.
    public init(into: UUID, count: Int, list: String) {
        self.into = into
        self.count = count
        self.list = list
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(into: try fields.id("into"), count: try fields.integer("count"), list: try fields.text("list"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("into", into)
        data.set("count", count)
        data.set("list", list)
        return data
    }
}

/// The honoree moved to another unit.
public struct HonoreeTransferred: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeTransferred"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The unit that it belonged to, if that is known.
    public var was: UUID?
    /// The unit that it belongs to now.
    public var unit: UUID
    /// The first day in that unit.
    public var date: Day

    /// Describes the fact.
    public init(was: UUID? = nil, unit: UUID, date: Day) {
        self.was = was
        self.unit = unit
        self.date = date
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(was: fields.optionalID("was"), unit: try fields.id("unit"), date: try fields.day("date"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("was", was)
        data.set("unit", unit)
        data.set("date", date)
        return data
    }
}
