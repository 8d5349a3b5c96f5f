import Commendation
import Entry
import PostgresClient

extension ProposalFilter {
    /// The condition on `read.proposal`, called `p`.
    var condition: SQL {
        var parts: [SQL] = ["true"]
        if let status { parts.append("p.state = \(status.rawValue)") }
        if let outcome { parts.append("p.outcome = \(outcome.code)") }
        if let award { parts.append("p.award = \(award)") }
        if let kind { parts.append("p.kind = \(kind)") }
        if let unit { parts.append("p.unit = \(unit)") }
        if let submission { parts.append("p.submission = \(submission)") }
        if let decision { parts.append("p.decision = \(decision)") }
        if let honoree { parts.append("p.honoree = \(honoree)") }
        if let months {
            let from = PostgresDate(days: months.lowerBound.firstDay.number)
            let to = PostgresDate(days: months.upperBound.lastDay.number)
            switch basis {
            case .submission: parts.append("p.submitted_on BETWEEN \(from) AND \(to)")
            case .outcome: parts.append("p.outcome_on BETWEEN \(from) AND \(to)")
            }
        }
        return .joined(parts, separator: " AND ")
    }
}
