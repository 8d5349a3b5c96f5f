/// How long a movement lasts, by the bands of form 0601.
package enum MovementDuration: String, CaseIterable, Hashable, Sendable {
    /// Less than a year.
    case underOneYear = "under-1"
    /// A year.
    case oneYear = "1"
    /// Over one and less than three years.
    case underThreeYears = "1-3"
    /// From three to less than five years.
    case underFiveYears = "3-5"
    /// Five years and longer.
    case longer = "5-"
}
