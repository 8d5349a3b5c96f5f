import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// The awards of an honoree, and of all that were found to be the same, that were decided outside the system, by date.
    package func earlierAwards(honoree: UUID) async throws -> [EarlierAwardItem] {
        try await pool.withConnection { connection in
            try connection.query(
                """
                SELECT \(fragment: EarlierAwards.table.columnList) FROM read.earlier_award \
                WHERE honoree IN (SELECT read.honoree_family(\(honoree))) ORDER BY decided_on, recorded_seq
                """
            ).map { try EarlierAwardItem($0) }
        }
    }

    /// A page of the awards of a unit that were decided outside the system, newest record first.
    package func earlierAwards(
        unit: UUID, after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<EarlierAwardItem> {
        let cut = ListCut(after: after, before: before, limit: limit)
        return try await pool.withConnection { connection in
            try cut.page(
                "SELECT \(fragment: EarlierAwards.table.columnList) FROM read.earlier_award WHERE unit = \(unit)",
                by: "recorded_seq", on: connection, EarlierAwardItem.init
            ) { $0.recordedSeq }
        }
    }

    /// A page of the awards decided outside the system that a filter lets through: those that count, newest record first.
    package func earlierAwards(
        _ filter: ProposalFilter, after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<EarlierAwardItem> {
        guard let condition = filter.earlierCondition else { return ListPage(items: [], next: nil, previous: nil) }
        let cut = ListCut(after: after, before: before, limit: limit)
        return try await pool.withConnection { connection in
            try cut.page(
                """
                SELECT \(fragment: EarlierAwards.table.columnList) FROM read.earlier_award AS p \
                WHERE \(fragment: condition)
                """, by: "recorded_seq", on: connection, EarlierAwardItem.init
            ) { $0.recordedSeq }
        }
    }

    /// How many awards decided outside the system a filter lets through.
    package func countEarlier(_ filter: ProposalFilter) async throws -> Int {
        guard let condition = filter.earlierCondition else { return 0 }
        return try await pool.withConnection { connection in
            Int(
                try connection.query("SELECT count(*) FROM read.earlier_award AS p WHERE \(fragment: condition)")
                    .scalar(Int64.self))
        }
    }

    /// One award that was decided outside the system; nil if it is not known (yet).
    package func earlierAward(_ id: UUID) async throws -> EarlierAwardItem? {
        try await pool.withConnection { connection in
            try connection.query(
                "SELECT \(fragment: EarlierAwards.table.columnList) FROM read.earlier_award WHERE id = \(id)"
            ).first.map { try EarlierAwardItem($0) }
        }
    }
}
