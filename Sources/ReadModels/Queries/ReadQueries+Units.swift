import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// All units, by code and period.
    package func units() async throws -> [UnitItem] {
        try await pool.withConnection { try Self.units(on: $0) }
    }

    /// The units of the given ids that are known.
    package func units(_ ids: [UUID]) async throws -> [UUID: UnitItem] {
        try await pool.withConnection { try Self.units(ids, on: $0) }
    }

    /// One unit; nil if it is not known (yet).
    package func unit(_ id: UUID) async throws -> UnitItem? {
        try await units([id])[id]
    }

    /// What a unit came from and went into; nil if it is not known (yet).
    package func unitLineage(_ id: UUID) async throws -> UnitLineage? {
        UnitLineage(of: id, among: try await units())
    }

    static func units(_ ids: [UUID], on connection: isolated PostgresConnection) throws -> [UUID: UnitItem] {
        let rows = try connection.query(
            "SELECT \(fragment: UnitRecord.table.columnList) FROM read.unit WHERE id = ANY(\(ids))")
        return Dictionary(uniqueKeysWithValues: try rows.map { UnitItem(try UnitRecord($0)) }.map { ($0.id, $0) })
    }

    private static func units(on connection: isolated PostgresConnection) throws -> [UnitItem] {
        try connection.query(
            "SELECT \(fragment: UnitRecord.table.columnList) FROM read.unit ORDER BY code, effective_from, id"
        ).map { UnitItem(try UnitRecord($0)) }
    }
}
