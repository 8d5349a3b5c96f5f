import PostgresClient

/// What figures of free combinations can be counted by; the raw value is its name in requests.
package enum StatisticDimension: Hashable, Sendable {
    case month
    case outcome
    case award
    case kind
    case unit
    /// The level of the current tier.
    case level
    /// An ``AwardSource``.
    case source
    case fact(StatisticFact)

    /// Every dimension.
    package static let all: [StatisticDimension] =
        [.month, .outcome, .award, .kind, .unit, .level, .source] + StatisticFact.allCases.map { .fact($0) }

    /// The name in requests.
    package var name: String {
        switch self {
        case .month: "month"
        case .outcome: "outcome"
        case .award: "award"
        case .kind: "kind"
        case .unit: "unit"
        case .level: "level"
        case .source: "source"
        case .fact(let fact): fact.rawValue
        }
    }

    package init?(name: String) {
        guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The value in a row of `read.proposal`, called `p`.
    func expression(basis: StatisticBasis) -> SQL {
        switch self {
        case .month: basis == .submission ? Self.month("p.submitted_on") : Self.month("p.outcome_on")
        case .source: "\(literal: AwardSource.log.rawValue)::text"
        case .fact(let fact): "p.\(fragment: fact.column)"
        default: "p.\(identifier: name)"
        }
    }

    /// The value in a row of `read.earlier_award`, called `p`.
    var earlierExpression: SQL {
        switch self {
        case .month: Self.month("p.decided_on")
        case .outcome: "\(literal: ProposalOutcome.conferred.code)::text"
        case .level, .fact(.simplified): "NULL::text"
        case .source: "\(literal: AwardSource.document.rawValue)::text"
        case .fact(let fact): "p.\(fragment: fact.column)"
        default: "p.\(identifier: name)"
        }
    }

    private static func month(_ day: SQL) -> SQL { "date_trunc('month', \(fragment: day)::timestamp)::date" }
}
