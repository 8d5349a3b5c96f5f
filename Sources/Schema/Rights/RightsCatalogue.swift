package import PostgresClient

/// All facts that say who may do what in a database: rights, owners, functions, triggers, roles and their settings.
package enum RightsCatalogue {
    /// The facts of a database, in a fixed order.
    ///
    /// - Parameter connection: of the role `sovang_read` or an administrator, outside of a transaction.
    package static func facts(on connection: isolated PostgresConnection) throws -> [RightsFact] {
        try connection.transaction(.snapshot) { try factsInTransaction(on: $0) }
    }

    /// The facts as the open transaction sees them, which from then on looks names up among the system's only.
    static func factsInTransaction(on connection: isolated PostgresConnection) throws -> [RightsFact] {
        // A role can have another search path than it should, and names are shown by it.
        _ = try connection.query("SELECT pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true)")
        let query = SQL(stringLiteral: String(decoding: PackageResources.catalogue_sql, as: UTF8.self))
        return try connection.query(query).map { row in
            RightsFact(
                subject: try row.decode(String.self, at: 0), detail: try row.decode(String.self, at: 1),
                undo: try row.decode(String.self, at: 2))
        }
    }

    /// The facts of a database that was migrated and not touched since.
    package static let expected: [RightsFact] = String(decoding: PackageResources.catalogue_txt, as: UTF8.self)
        .split(separator: "\n").map { line in
            let parts = line.split(separator: " | ", maxSplits: 1)
            return RightsFact(subject: String(parts[0]), detail: parts.count > 1 ? String(parts[1]) : "")
        }
}
