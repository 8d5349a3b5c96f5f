package import Commendation
import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// A page of the submissions, newest first; of one unit or purpose if it is named.
    package func submissions(
        of unit: UUID? = nil, purpose: SubmissionPurpose? = nil, after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<SubmissionItem> {
        let cut = ListCut(after: after, before: before, limit: limit)
        var parts: [SQL] = ["true"]
        if let unit { parts.append("unit = \(unit)") }
        if let purpose { parts.append("coalesce(purpose, \(SubmissionPurpose.proposals.rawValue)) = \(purpose.rawValue)") }
        let condition = SQL.joined(parts, separator: " AND ")
        return try await pool.withConnection { connection in
            try cut.page(
                "SELECT \(fragment: SubmissionRecord.table.columnList) FROM read.submission WHERE \(fragment: condition)",
                by: "last_seq", on: connection, { SubmissionItem(try SubmissionRecord($0)) }
            ) { $0.seq }
        }
    }

    /// One submission; nil if it is not known (yet).
    package func submission(_ id: UUID) async throws -> SubmissionItem? {
        try await pool.withConnection { connection in
            try connection.query("SELECT \(fragment: SubmissionRecord.table.columnList) FROM read.submission WHERE id = \(id)")
                .first.map { SubmissionItem(try SubmissionRecord($0)) }
        }
    }

    /// A page of the decisions, newest first; of one state or year if it is named.
    package func decisions(
        state: DecisionStatus? = nil, year: Int? = nil, after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<DecisionItem> {
        let cut = ListCut(after: after, before: before, limit: limit)
        var parts: [SQL] = ["true"]
        if let state { parts.append("state = \(state.rawValue)") }
        if let year = year.flatMap({ Int32(exactly: $0) }) { parts.append("year = \(year)") }
        let condition = SQL.joined(parts, separator: " AND ")
        return try await pool.withConnection { connection in
            try cut.page(
                "SELECT \(fragment: DecisionRecord.table.columnList) FROM read.decision WHERE \(fragment: condition)",
                by: "issued_seq", on: connection, { DecisionItem(try DecisionRecord($0)) }
            ) { $0.issuedSeq }
        }
    }

    /// One decision; nil if it is not known (yet).
    package func decision(_ id: UUID) async throws -> DecisionItem? {
        try await pool.withConnection { connection in
            try connection.query("SELECT \(fragment: DecisionRecord.table.columnList) FROM read.decision WHERE id = \(id)")
                .first.map { DecisionItem(try DecisionRecord($0)) }
        }
    }
}
