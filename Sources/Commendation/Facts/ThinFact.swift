public import Entry
public import Foundation

/// A fact of the province's work that is recorded as it is and not judged: a movement, a cluster, a congress, a complaint.
///
/// All of them are recorded by one command, ``RecordFacts``; what differs stands in the conformances.
public protocol ThinFact: DomainEvent {
    /// How it is recorded.
    static var definition: FactDefinition { get }

    /// The unit that it concerns, if it names one.
    var unitConcerned: UUID? { get }

    /// The day on which it happened, which becomes its effective day; `nil` if it tells none.
    var day: Day? { get }

    /// What else that is recorded it names: the member, and the id.
    var references: [FactReference] { get }

    /// The id of its stream, where that follows from what it says; `nil` if the stream gets a new id.
    var naturalStream: UUID? { get }

    /// Refuses what cannot be.
    func check(in context: CommandContext) throws(Rejection)

    /// Refuses what does not go with what was recorded before in its stream.
    func check(after state: FactState) throws(Rejection)
}

extension ThinFact {
    /// Which command it is, for permissions.
    public static var command: CommandKind { definition.command }

    /// Its place in the life of its stream.
    public static var place: FactPlace { definition.place }

    /// The texts about it that are personal and kept out of the entry.
    public static var texts: [FactText] { definition.texts }

    /// Whether it is about an honoree.
    public static var subject: FactSubject { definition.subject }

    /// It names none.
    public var unitConcerned: UUID? { nil }

    /// It tells none.
    public var day: Day? { nil }

    /// The unit that it concerns, if it names one.
    public var references: [FactReference] { unitConcerned.map { [FactReference("unit", $0)] } ?? [] }

    /// A new id.
    public var naturalStream: UUID? { nil }

    /// Everything goes.
    public func check(after state: FactState) throws(Rejection) {}
}
