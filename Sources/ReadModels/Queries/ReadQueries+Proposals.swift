import Commendation
import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// A page of the proposals that a filter lets through, newest first.
    ///
    /// - Parameters:
    ///   - after: `next` of the page before; nil for the first page.
    ///   - limit: at most 1,000.
    package func proposals(
        _ filter: ProposalFilter, after: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<ProposalItem> {
        let limit = Self.bounded(limit)
        return try await pool.withConnection { connection in
            let rows = try connection.query(
                """
                \(fragment: Self.proposalColumns) WHERE \(fragment: filter.condition) \
                AND p.submitted_seq < \(after ?? .max) ORDER BY p.submitted_seq DESC LIMIT \(Int64(limit + 1))
                """)
            let items = try rows.prefix(limit).map { try Self.proposal($0) }
            return ListPage(items: items, next: rows.count > limit ? items.last?.submittedSeq : nil)
        }
    }

    /// How many proposals a filter lets through.
    package func count(_ filter: ProposalFilter) async throws -> Int {
        try await pool.withConnection { connection in
            Int(
                try connection.query("SELECT count(*) FROM read.proposal AS p WHERE \(fragment: filter.condition)")
                    .scalar(Int64.self))
        }
    }

    /// One proposal; nil if it is not known (yet).
    package func proposal(_ id: UUID) async throws -> ProposalItem? {
        try await pool.withConnection { connection in
            try connection.query("\(fragment: Self.proposalColumns) WHERE p.id = \(id)").first.map { try Self.proposal($0) }
        }
    }

    private static let proposalColumns: SQL = """
        SELECT p.id, p.submission, p.list_row, p.honoree, p.kind, p.award, p.merit_kind, p.unit, p.achievement_from, \
        p.achievement_to, p.state, p.state_on, p.submitted_on, p.outcome, p.outcome_on, p.decided_on, p.decision, \
        p.submitted_seq, p.last_seq, p.last_stream_seq, u.code, u.name \
        FROM read.proposal AS p LEFT JOIN read.unit AS u ON u.id = p.unit
        """

    private static func proposal(_ row: PostgresRow) throws -> ProposalItem {
        var reader = RowReader(row, of: ProposalRecord.table)
        return ProposalItem(
            id: try reader.uuid(), submission: try reader.uuid(), listRow: try reader.optionalInteger().map(Int.init),
            honoree: try reader.optionalUUID(), kind: try reader.text(), award: try reader.text(),
            meritKind: try reader.optionalText(), unit: try reader.uuid(), unitCode: try row.decode(String?.self, at: 20),
            unitName: try row.decode(String?.self, at: 21), achievementFrom: try reader.optionalDay().map { Day(number: $0) },
            achievementTo: try reader.optionalDay().map { Day(number: $0) },
            status: try reader.parsed { ProposalStatus(rawValue: $0) }, statusOn: Day(number: try reader.day()),
            submittedOn: Day(number: try reader.day()), outcome: try reader.parsed { ProposalOutcome(code: $0) },
            outcomeOn: try reader.optionalDay().map { Day(number: $0) },
            decidedOn: try reader.optionalDay().map { Day(number: $0) }, decision: try reader.optionalUUID(),
            submittedSeq: try reader.bigint(), lastSeq: try reader.bigint(), lastStreamSeq: try reader.bigint())
    }
}
