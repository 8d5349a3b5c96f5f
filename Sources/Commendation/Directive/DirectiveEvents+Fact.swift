public import Entry
public import Foundation

extension DirectiveIssued: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordDirective, .opens)

    /// Its own day.
    public var day: Day? { date }

    /// What it names.
    public var references: [FactReference] {
        var references: [FactReference] = []
        references.add("implements", implements)
        return references
    }

    /// Body, number and date tell one document from every other.
    public var naturalStream: UUID? { UUID.v8(named: "directive/\(FoldedText.fold(body))/\(number.nfc)/\(date.iso)") }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlainText.check(number, "number", limit: 64)
        try PlainText.check(body, "body", limit: 300)
        try PlainText.check(title, "title", limit: 1_000)
        if let due { try PlausibleDays.planned(due, "due", today: context.today) }
        try PlausibleDays.order(date, due, "due")
    }

    /// Refuses what does not go with what was recorded before.
    public func check(after state: FactState) throws(Rejection) {
        if implements == state.id { throw .repeatedInList(state.id) }
    }
}

extension DirectiveActedOn: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.actOnDirective, .follows)

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        if let number { try PlainText.check(number, "number", limit: 64) }
    }
}

extension RegulationAdopted: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordRegulation, .opens)

    /// Its own day.
    public var day: Day? { date }

    /// What it names.
    public var references: [FactReference] {
        var references: [FactReference] = []
        references.add("replaces", replaces)
        return references
    }

    /// Body, number and date tell one document from every other.
    public var naturalStream: UUID? { UUID.v8(named: "regulation/\(FoldedText.fold(body))/\(number.nfc)/\(date.iso)") }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlainText.check(number, "number", limit: 64)
        try PlainText.check(body, "body", limit: 300)
        try PlainText.check(title, "title", limit: 1_000)
    }

    /// Refuses what does not go with what was recorded before.
    public func check(after state: FactState) throws(Rejection) {
        if replaces == state.id { throw .repeatedInList(state.id) }
    }
}

extension RegulationAmended: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordRegulation, .follows)

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) { try PlainText.check(by, "by", limit: 64) }
}
