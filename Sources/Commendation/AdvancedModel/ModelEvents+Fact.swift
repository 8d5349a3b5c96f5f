public import Entry
public import Foundation

extension ModelFound: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(
        .recordModel, .opens, texts: [FactText("name", isRequired: true, limit: 300), FactText("note")], subject: .optional)

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Its own day.
    public var day: Day? { date }

    /// What it names.
    public var references: [FactReference] {
        var references = [FactReference("unit", unit)]
        references.add("movement", movement)
        return references
    }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {}
}

extension ModelStageReached: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordModel, .follows, texts: [FactText("note")])

    /// Its own day.
    public var day: Day? { date }

    /// Only a model that was replicated has places that follow it.
    public func check(in context: CommandContext) throws(Rejection) {
        guard let places else { return }
        guard stage == .replicated else { throw .memberUnexpected("places") }
        try FactNumber.check(places, "places", 0...1_000_000)
    }
}
