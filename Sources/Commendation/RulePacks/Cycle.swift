public import Entry

/// The period between two emulation congresses of one level (nhiệm kỳ đại hội).
public struct Cycle: Hashable, Sendable {
    /// The levels that hold congresses of their own.
    public enum Level: String, CaseIterable, Hashable, Sendable {
        /// The nation.
        case nation
        /// The province.
        case province
    }

    /// The id, such as `province-2026-2030`.
    public let id: String
    /// What it is called.
    public let name: Bilingual
    /// Whose congress it is.
    public let level: Level
    /// The first day.
    public let from: Day
    /// The last day.
    public let to: Day
    /// The congress that closes it or opened it, if that is known.
    public let congress: String?
    /// How well its days are known.
    public let certainty: Certainty
    /// The keys of the sources.
    public let sources: [String]
    /// What is to be minded, if anything.
    public let note: String?

    /// Whether a day lies in the cycle.
    public func contains(_ day: Day) -> Bool { from <= day && day <= to }

    /// The cycle of a level that a day lies in, by the calendar that is carried in the program.
    public static func containing(_ day: Day, level: Level = .province) throws(RulePackError) -> Cycle? {
        try CycleCalendar.embedded().cycle(containing: day, level: level)
    }
}

extension Cycle: Named {}
