public import Entry

/// One line of the authority table: a body that decides on an award in a period, and what that rests on.
public struct AuthorityLine: Hashable, Sendable {
    /// The body.
    public let body: BodyKind
    /// How well the line is known.
    public let certainty: Certainty
    /// The article or source.
    public let citation: String
    /// The first day, if it is not that of the award.
    public let from: Day?
    /// The last day, if it ended.
    public let to: Day?

    /// Whether it holds on a day.
    public func isInForce(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}
