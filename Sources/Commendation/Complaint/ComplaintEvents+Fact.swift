public import Entry

extension ComplaintLodged: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(
        .recordComplaint, .opens, texts: [FactText("complainant", isRequired: true, limit: 300), FactText("content")],
        subject: .optional)

    /// Its own day.
    public var day: Day? { date }

    /// What it names.
    public var references: [FactReference] {
        var references: [FactReference] = []
        references.add("decision", decision)
        references.add("proposal", proposal)
        return references
    }

    /// A complaint is about something that was done.
    public func check(in context: CommandContext) throws(Rejection) {
        if decision == nil, proposal == nil { throw .textMissing("decision") }
    }
}

extension ComplaintResolved: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.resolveComplaint, .closes, texts: [FactText("note")])

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        if let number { try PlainText.check(number, "number", limit: 64) }
    }
}
