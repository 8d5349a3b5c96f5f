public import Entry

/// Which law is in force in a period: one line of the timeline of rule packs.
public struct LawPeriod: Hashable, Sendable {
    /// The id of the period, such as `2026-10-01`.
    public let id: String
    /// What it is called.
    public let name: Bilingual
    /// The first day; `nil` for the period before all others.
    public let from: Day?
    /// The last day; `nil` for the period that goes on.
    public let to: Day?
    /// Whether proposals of this period are judged.
    public let isJudged: Bool
    /// The laws, decrees and circulars in force.
    public let instruments: [String]
    /// The keys of the sources.
    public let sources: [String]
    /// How well it is known.
    public let certainty: Certainty
    /// What is to be minded, if anything.
    public let note: String?

    /// Whether a day lies in the period.
    public func contains(_ day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}

extension LawPeriod: Named {}
