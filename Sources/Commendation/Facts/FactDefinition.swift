public import Foundation

/// How a type of fact is recorded.
public struct FactDefinition: Hashable, Sendable {
    /// Which command it is, for permissions.
    public let command: CommandKind
    /// Its place in the life of its stream.
    public let place: FactPlace
    /// The texts about it that are personal and kept out of the entry.
    public let texts: [FactText]
    /// Whether it is about an honoree.
    public let subject: FactSubject
    /// Whether an officer of a unit may record it for the own unit only.
    public let isOfUnit: Bool

    /// Describes it; it has no texts, is about no honoree and for the own unit only, unless told.
    public init(
        _ command: CommandKind, _ place: FactPlace, texts: [FactText] = [], subject: FactSubject = .none, isOfUnit: Bool = true
    ) {
        self.command = command
        self.place = place
        self.texts = texts
        self.subject = subject
        self.isOfUnit = isOfUnit
    }
}

/// The place of a fact in the life of its stream.
public enum FactPlace: Hashable, Sendable {
    /// It is the first.
    case opens
    /// It comes after the first, while the stream is open.
    case follows
    /// It comes after the first, even after the end.
    case followsAlways
    /// It comes after the first and is the last.
    case closes
}

/// Whether a fact is about an honoree.
public enum FactSubject: Hashable, Sendable {
    /// Never.
    case none
    /// It may be.
    case optional
    /// Always.
    case required
}

/// A personal text that comes with a fact.
public struct FactText: Hashable, Sendable {
    /// The name of the field.
    public let name: String
    /// Whether it must be told.
    public let isRequired: Bool
    /// The longest text, in characters.
    public let limit: Int

    /// Describes a text.
    public init(_ name: String, isRequired: Bool = false, limit: Int = 2_000) {
        self.name = name
        self.isRequired = isRequired
        self.limit = limit
    }
}

/// Something recorded that a fact names.
public struct FactReference: Hashable, Sendable {
    /// The member that names it.
    public let member: String
    /// Its id.
    public let id: UUID

    /// Names it.
    public init(_ member: String, _ id: UUID) {
        self.member = member
        self.id = id
    }
}

extension [FactReference] {
    /// Adds what is named, if it is.
    mutating func add(_ member: String, _ id: UUID?) {
        if let id { append(FactReference(member, id)) }
    }
}
