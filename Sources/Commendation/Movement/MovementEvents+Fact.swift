public import Entry
public import Foundation

extension MovementLaunched: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordMovement, .opens)

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Its own day.
    public var day: Day? { from }

    /// The name and the first day tell one movement from every other.
    public var naturalStream: UUID? { UUID.v8(named: "movement/\(from.iso)/\(FoldedText.fold(movementName))") }

    /// The end may be planned.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlainText.check(movementName, "name", limit: 500)
        if let number { try PlainText.check(number, "number", limit: 64) }
        if let until { try PlausibleDays.planned(until, "until", today: context.today) }
        try PlausibleDays.order(from, until)
    }
}

extension MovementReviewed: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordMovement, .followsAlways)

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        if let participants { try FactNumber.check(participants, "participants", 0...10_000_000) }
    }
}

extension MovementEnded: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordMovement, .closes)

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {}
}

extension EmulationRegistered: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.registerEmulation, .opens)

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

    /// A unit registers once a year, and once for each movement.
    public var naturalStream: UUID? { UUID.v8(named: "registration/\(unit.text)/\(year)/\(movement?.text ?? "")") }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlausibleDays.year(year, "year", today: context.today)
        guard targets.count <= 50 else { throw .listTooLong(targets.count, limit: 50) }
        for target in targets where context.catalogue.award(code: target) == nil { throw .unknownAward(target) }
    }
}
