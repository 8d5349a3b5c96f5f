public import Entry
public import Foundation

extension TrainingGiven: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordTraining, .opens)

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Its own day.
    public var day: Day? { date }

    /// Unit, day and topic tell one training from every other.
    public var naturalStream: UUID? { UUID.v8(named: "training/\(unit.text)/\(date.iso)/\(FoldedText.fold(topic))") }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlainText.check(topic, "topic", limit: 500)
        try FactNumber.check(participants, "participants", 1...1_000_000)
    }
}

extension StaffAssigned: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(
        .recordStaff, .opens, texts: [FactText("name", isRequired: true, limit: 300), FactText("post", limit: 500)])

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Its own day.
    public var day: Day? { from }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        if let since { try FactNumber.check(since, "since", PlausibleDays.first.year...context.today.year) }
        if let birthBand {
            guard let decade = Int(birthBand), decade % 10 == 0, String(decade) == birthBand else {
                throw .numberOutOfRange("birthBand")
            }
            try FactNumber.check(decade, "birthBand", 1900...context.today.year)
        }
    }
}

extension StaffReleased: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordStaff, .closes)

    /// Its own day.
    public var day: Day? { until }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {}
}

extension DraftCommented: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.commentOnDraft, .opens, texts: [FactText("text", limit: 20_000)])

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Its own day.
    public var day: Day? { date }

    /// The draft, the unit and the day of the letter tell one comment from every other.
    public var naturalStream: UUID? { UUID.v8(named: "comment/\(unit.text)/\(date.iso)/\(FoldedText.fold(draft))") }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlainText.check(draft, "draft", limit: 500)
        if let number { try PlainText.check(number, "number", limit: 64) }
    }
}
