public import Entry
public import Foundation

extension CongressPlanned: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordCongress, .opens)

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// The level, the unit and the period tell one congress from every other.
    public var naturalStream: UUID? {
        UUID.v8(named: "congress/\(level.rawValue)/\(unit?.text ?? "")/\(from.iso)")
    }

    /// The period may still run.
    public func check(in context: CommandContext) throws(Rejection) {
        if let number { try PlainText.check(number, "number", limit: 64) }
        try PlausibleDays.planned(from, "from", today: context.today)
        try PlausibleDays.planned(until, "until", today: context.today)
        try PlausibleDays.order(from, until)
    }
}

extension CongressHeld: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordCongress, .closes)

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try FactNumber.check(delegates, "delegates", 1...1_000_000)
        if let women { try FactNumber.check(women, "women", 0...delegates) }
        if let minority { try FactNumber.check(minority, "minority", 0...delegates) }
    }
}
