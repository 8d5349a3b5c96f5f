public import Entry

/// Somebody asked that an honoree be erased; a second person has to confirm it.
public struct ErasureRequested: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ErasureRequested"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The code of the ground (see ``RetentionTable``).
    public var basis: String
    /// What the ground rested on when it was given.
    public var citation: String

    /// Describes the fact.
    public init(basis: String, citation: String) {
        self.basis = basis
        self.citation = citation
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(basis: try fields.text("basis"), citation: try fields.text("citation"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("basis", basis)
        data.set("citation", citation)
        return data
    }
}

/// An honoree was erased: its personal fields of every event before this one are deleted, and the key under which they were
/// sealed is destroyed.
///
/// The coded facts, and all proofs, stay.
public struct PersonErased: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "PersonErased"
    /// The kind of its stream.
    public static let streamKind = StreamKind.honoree

    /// The code of the ground (see ``RetentionTable``).
    public var basis: String
    /// What the ground rested on when it was given.
    public var citation: String
    /// Who had asked; whoever confirmed is the event's actor.
    public var requestedBy: String

    /// Describes the fact.
    public init(basis: String, citation: String, requestedBy: String) {
        self.basis = basis
        self.citation = citation
        self.requestedBy = requestedBy
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            basis: try fields.text("basis"), citation: try fields.text("citation"),
            requestedBy: try fields.text("requestedBy"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("basis", basis)
        data.set("citation", citation)
        data.set("requestedBy", requestedBy)
        return data
    }
}
