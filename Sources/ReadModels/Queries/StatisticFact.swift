import PostgresClient

/// A coded fact about a proposal that the forms count; the raw value is its name in requests and links.
package enum StatisticFact: String, CaseIterable, Hashable, Sendable {
    case meritKind
    case simplified
    case enterprise
    case rank
    case sex
    case minority
    case sector
    case area
    case origin
    case posthumous
    case birthDecade
    case submitter
    case movement

    /// The column of `read.proposal`, and of `read.earlier_award` but for `simplified`.
    var column: SQL {
        switch self {
        case .meritKind: "merit_kind"
        case .birthDecade: "birth_decade"
        default: "\(identifier: rawValue)"
        }
    }
}
