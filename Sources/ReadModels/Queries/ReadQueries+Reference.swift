package import Commendation
import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// All units, by code and period.
    package func units() async throws -> [UnitItem] {
        try await pool.withConnection { connection in
            try connection.query(
                "SELECT \(fragment: UnitRecord.table.columnList) FROM read.unit ORDER BY code, effective_from, id"
            ).map { UnitItem(try UnitRecord($0)) }
        }
    }

    /// The units of the given ids that are known.
    package func units(_ ids: [UUID]) async throws -> [UUID: UnitItem] {
        try await pool.withConnection { try Self.units(ids, on: $0) }
    }

    /// A page of the submissions, newest first; of one unit if it is named.
    package func submissions(
        of unit: UUID? = nil, after: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<SubmissionItem> {
        let limit = Self.bounded(limit)
        var parts: [SQL] = ["last_seq < \(after ?? .max)"]
        if let unit { parts.append("unit = \(unit)") }
        let condition = SQL.joined(parts, separator: " AND ")
        return try await pool.withConnection { connection in
            let rows = try connection.query(
                """
                SELECT \(fragment: SubmissionRecord.table.columnList) FROM read.submission WHERE \(fragment: condition) \
                ORDER BY last_seq DESC LIMIT \(Int64(limit + 1))
                """)
            let items = try rows.prefix(limit).map { SubmissionItem(try SubmissionRecord($0)) }
            return ListPage(items: items, next: rows.count > limit ? items.last?.seq : nil)
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
        state: DecisionStatus? = nil, year: Int? = nil, after: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<DecisionItem> {
        let limit = Self.bounded(limit)
        var parts: [SQL] = ["issued_seq < \(after ?? .max)"]
        if let state { parts.append("state = \(state.rawValue)") }
        if let year = year.flatMap({ Int32(exactly: $0) }) { parts.append("year = \(year)") }
        let condition = SQL.joined(parts, separator: " AND ")
        return try await pool.withConnection { connection in
            let rows = try connection.query(
                """
                SELECT \(fragment: DecisionRecord.table.columnList) FROM read.decision WHERE \(fragment: condition) \
                ORDER BY issued_seq DESC LIMIT \(Int64(limit + 1))
                """)
            let items = try rows.prefix(limit).map { DecisionItem(try DecisionRecord($0)) }
            return ListPage(items: items, next: rows.count > limit ? items.last?.issuedSeq : nil)
        }
    }

    /// One decision; nil if it is not known (yet).
    package func decision(_ id: UUID) async throws -> DecisionItem? {
        try await pool.withConnection { connection in
            try connection.query("SELECT \(fragment: DecisionRecord.table.columnList) FROM read.decision WHERE id = \(id)")
                .first.map { DecisionItem(try DecisionRecord($0)) }
        }
    }

    /// One honoree; nil if it is not known (yet).
    package func honoree(_ id: UUID) async throws -> HonoreeItem? {
        try await pool.withConnection { connection in
            try connection.query("SELECT \(fragment: HonoreeRecord.table.columnList) FROM read.honoree WHERE id = \(id)").first
                .map { row in
                    var reader = RowReader(row, of: HonoreeRecord.table)
                    return HonoreeItem(
                        id: try reader.uuid(), kind: try reader.optionalText(), unit: try reader.optionalUUID(),
                        registeredOn: try reader.optionalDay().map { Day(number: $0) }, proposals: Int(try reader.bigint()),
                        conferred: Int(try reader.bigint()), annulled: Int(try reader.bigint()))
                }
        }
    }

    static func units(_ ids: [UUID], on connection: isolated PostgresConnection) throws -> [UUID: UnitItem] {
        let rows = try connection.query(
            "SELECT \(fragment: UnitRecord.table.columnList) FROM read.unit WHERE id = ANY(\(ids))")
        return Dictionary(uniqueKeysWithValues: try rows.map { UnitItem(try UnitRecord($0)) }.map { ($0.id, $0) })
    }
}
