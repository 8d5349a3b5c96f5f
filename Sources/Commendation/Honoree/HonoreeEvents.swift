public import Entry
public import Foundation

/// An individual, collective or household was registered.
public struct HonoreeRegistered: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeRegistered"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// What kind of honoree it is.
    public var kind: SubjectKind
    /// The unit that it belongs to, if that is known.
    public var unit: UUID?

    /// Describes the fact.
    public init(kind: SubjectKind, unit: UUID?) {
        self.kind = kind
        self.unit = unit
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(kind: try fields.code("kind"), unit: fields.optionalID("unit"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("kind", code: kind)
        data.set("unit", unit)
        return data
    }
}

/// A row was found, or chosen by an officer, to be about this honoree.
public struct HonoreeMatched: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "HonoreeMatched"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// By which keys; empty if an officer chose without one.
    public var keys: [MatchKey.Kind]
    /// The proposal of the row, if there is one.
    public var proposal: UUID?

    /// Describes the fact.
    public init(keys: [MatchKey.Kind], proposal: UUID?) {
        self.keys = keys
        self.proposal = proposal
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        let keys = try fields.texts("keys")
        self.init(keys: keys.compactMap(MatchKey.Kind.init(rawValue:)), proposal: fields.optionalID("proposal"))
        guard self.keys.count == keys.count else { throw fields.failure("keys") }
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("keys", keys.map(\.rawValue))
        data.set("proposal", proposal)
        return data
    }
}
