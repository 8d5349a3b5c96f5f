/// Where it is told how an award came about.
package enum AwardSource: String, CaseIterable, Hashable, Sendable {
    /// The log tells the award's life.
    case log
    /// A document tells of an award that was decided outside the system.
    case document
}
