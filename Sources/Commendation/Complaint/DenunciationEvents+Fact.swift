public import Entry

/// No text comes with it: who denounced and what was said is written nowhere.
extension DenunciationReceived: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordDenunciation, .opens, subject: .required)

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {}
}

extension DenunciationConcluded: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordDenunciation, .closes)

    /// Its own day.
    public var day: Day? { date }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        if let number { try PlainText.check(number, "number", limit: 64) }
    }
}
