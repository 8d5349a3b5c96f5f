import Commendation
import Entry
import PostgresClient

extension ProposalFilter {
    /// The condition on `read.proposal`, called `p`.
    var condition: SQL {
        var parts: [SQL] = ["true"]
        if let status { parts.append("p.state = \(status.rawValue)") }
        if let outcome { parts.append("p.outcome = \(outcome.code)") }
        if let submission { parts.append("p.submission = \(submission)") }
        if let decision { parts.append("p.decision = \(decision)") }
        if let honoree { parts.append("p.honoree IN (SELECT read.honoree_family(\(honoree)))") }
        if let level { parts.append("p.level = \(level.rawValue)") }
        if let session { parts.append("p.session = \(session)") }
        if let letter { parts.append("(p.laid_in = \(letter) OR p.forwarded_in = \(letter))") }
        if let months {
            switch basis {
            case .submission: parts.append(Self.within(months, "p.submitted_on"))
            case .outcome: parts.append(Self.within(months, "p.outcome_on"))
            }
        }
        if facts[.simplified] == .unknown { parts.append("p.simplified IS NULL") }
        if source == .document { parts.append("false") }
        for dimension in Self.unknowable where unknown.contains(dimension) {
            parts.append("\(fragment: dimension.expression(basis: basis)) IS NULL")
        }
        return .joined(parts + shared, separator: " AND ")
    }

    /// The condition on `read.earlier_award`, called `p`, of those that count; nil if no earlier award can be meant.
    var earlierCondition: SQL? {
        guard source != .log, status == nil, outcome == nil || outcome == .conferred, submission == nil, decision == nil,
            level == nil,
            session == nil, letter == nil, months == nil || basis == .outcome, facts[.simplified] ?? .unknown == .unknown
        else { return nil }
        var parts: [SQL] = ["p.counts", "p.withdrawn_for IS NULL"]
        if let honoree { parts.append("p.honoree IN (SELECT read.honoree_family(\(honoree)))") }
        if let months { parts.append(Self.within(months, "p.decided_on")) }
        for dimension in Self.unknowable where unknown.contains(dimension) {
            parts.append("\(fragment: dimension.earlierExpression) IS NULL")
        }
        return .joined(parts + shared, separator: " AND ")
    }

    /// The conditions on what both tables have.
    private var shared: [SQL] {
        var parts: [SQL] = []
        if let award { parts.append("p.award = \(award)") }
        if let group { parts.append("p.award = ANY(\(Self.codes(of: group)))") }
        if let kind { parts.append("p.kind = \(kind)") }
        if let unit { parts.append("p.unit = \(unit)") }
        for (fact, value) in facts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            switch value {
            case .known(let text): parts.append("p.\(fragment: fact.column)::text = \(text)")
            // An earlier award does not tell its procedure: it has no such column.
            case .unknown where fact == .simplified: break
            case .unknown: parts.append("p.\(fragment: fact.column) IS NULL")
            }
        }
        return parts
    }

    /// The codes of all titles or of all forms.
    private static func codes(of group: Award.Group) -> [String] {
        let awards = (try? AwardCatalogue.embedded().awards) ?? []
        return awards.filter { $0.group == group }.map(\.code)
    }

    private static func within(_ months: ClosedRange<Month>, _ column: SQL) -> SQL {
        let from = PostgresDate(days: months.lowerBound.firstDay.number)
        let to = PostgresDate(days: months.upperBound.lastDay.number)
        return "\(fragment: column) BETWEEN \(from) AND \(to)"
    }
}
