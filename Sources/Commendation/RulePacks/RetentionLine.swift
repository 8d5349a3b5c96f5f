public import Entry

/// How long what is known of the holders of some bodies' awards must be kept.
public struct RetentionLine: Hashable, Sendable {
    /// For how long.
    public enum Term: Hashable, Sendable {
        /// For ever.
        case permanent
        /// So many years from the date of the decision.
        case years(Int)
        /// Nobody has said: nothing is erased until somebody does.
        case notKnown
    }

    /// The code of the class.
    public let code: String
    /// What it is called.
    public let name: Bilingual
    /// The bodies whose awards it is about.
    public let bodies: [BodyKind]
    /// For how long.
    public let term: Term
    /// How well it is known.
    public let certainty: Certainty
    /// The article or source.
    public let citation: String

    init(_ member: RuleMember) throws(RulePackError) {
        code = try member["class"].text()
        name = Bilingual(vi: try member["vi"].text(), en: try member["en"].text())
        var bodies: [BodyKind] = []
        for item in try member["bodies"].items() { bodies.append(try item.code()) }
        self.bodies = bodies
        let isPermanent = try member["permanent"].flag()
        let years = member["years"].isAbsent ? nil : try member["years"].count()
        switch (isPermanent, years) {
        case (true, nil): term = .permanent
        case (false, let years?): term = .years(years)
        case (false, nil): term = .notKnown
        case (true, _?): throw RulePackError(.ambiguous, at: member.place)
        }
        certainty = try member["certainty"].code()
        citation = try member["citation"].text()
    }

    /// The first day on which what was decided on a day may be erased; `nil` if there is none.
    public func ends(for date: Day) -> Day? {
        guard case .years(let years) = term else { return nil }
        // 29 February has no anniversary in most years: the day after stands for it.
        return Day(year: date.year + years, month: date.month.monthOfYear, day: date.dayOfMonth)
            ?? Day(year: date.year + years, month: 3, day: 1)
    }

    /// Whether what was decided on a day must still be kept on another day.
    public func holds(_ date: Day, on day: Day) -> Bool { ends(for: date).map { day < $0 } ?? true }
}

extension RetentionLine: Named {}
