import Commendation
import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// A page of the proposals that a filter lets through, newest first.
    ///
    /// - Parameters:
    ///   - after: `next` of the page before; nil for the first page.
    ///   - before: `previous` of the page behind, to go back.
    ///   - limit: at most 1,000.
    package func proposals(
        _ filter: ProposalFilter, after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<ProposalItem> {
        let cut = ListCut(after: after, before: before, limit: limit)
        return try await pool.withConnection { connection in
            try cut.page(
                "\(fragment: Self.proposalColumns) WHERE \(fragment: filter.condition)", by: "p.submitted_seq",
                on: connection, Self.proposal
            ) { $0.submittedSeq }
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

    private static let proposalColumns: SQL = {
        let columns = ProposalRecord.table.columns.map { column -> SQL in "p.\(identifier: column.name)" }
        return """
            SELECT \(fragment: .joined(columns, separator: ", ")), u.code, u.name \
            FROM read.proposal AS p LEFT JOIN read.unit AS u ON u.id = p.unit
            """
    }()

    private static func proposal(_ row: PostgresRow) throws -> ProposalItem {
        var codes = CodeTable()
        let record = try ProposalRecord(row, codes: &codes)
        let width = ProposalRecord.table.columns.count
        return ProposalItem(
            record, codes: codes, unitCode: try row.decode(String?.self, at: width),
            unitName: try row.decode(String?.self, at: width + 1))
    }
}
