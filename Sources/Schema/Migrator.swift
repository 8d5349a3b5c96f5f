package import PostgresClient

/// Brings a database to this binary's schema: idempotent, forward only, one at a time.
package struct Migrator: Sendable {
    /// The key of the advisory lock under which migrations run.
    private static let lock: Int64 = 0x534F_5641_4E47_4D47

    private let connection: PostgresConnection
    private let migrations: [Migration]

    /// Works on a connection of a superuser: it makes roles and event triggers, and takes away what PostgreSQL grants to everybody.
    ///
    /// - Parameter migrations: the list to follow; another than ``Migration/all`` only in tests.
    package init(_ connection: PostgresConnection, migrations: [Migration] = Migration.all) {
        self.connection = connection
        self.migrations = migrations
    }

    /// Applies, each in a transaction of its own, the migrations that the database has not seen.
    ///
    /// - Throws: ``SchemaError/databaseIsNewer(database:binary:)``, or `PostgresError`.
    package func migrate() async throws -> MigrationReport {
        let migrations = migrations
        return try await connection.perform { connection in
            _ = try connection.query("SELECT pg_advisory_lock(\(Self.lock))")
            defer { _ = try? connection.query("SELECT pg_advisory_unlock(\(Self.lock))") }
            try connection.script("SET client_min_messages = warning")
            try connection.script(PackageResources.sovang_migration_sql.text)
            let version = try Self.version(connection)
            guard version <= migrations.count else {
                throw SchemaError.databaseIsNewer(database: version, binary: migrations.count)
            }
            for migration in migrations.dropFirst(version) {
                try connection.transaction { connection in
                    for script in migration.scripts {
                        try connection.script(script.text)
                    }
                    _ = try connection.execute(
                        """
                        INSERT INTO public.sovang_migration (number, name) \
                        VALUES (\(Int32(migration.number)), \(migration.name))
                        """)
                }
            }
            if try connection.query("SELECT to_regclass('log.entry') IS NOT NULL").scalar(Bool.self) {
                // The rights on the database itself are lost where it was copied or restored from a dump.
                try connection.script(PackageResources.database_rights_sql.text)
                try connection.script(PackageResources.connect_rights_sql.text)
            }
            return MigrationReport(
                applied: migrations.dropFirst(version).map(\.number), version: migrations.count)
        }
    }

    /// Checks that the database has seen exactly this binary's migrations; the role `sovang_read` may ask.
    ///
    /// - Throws: ``SchemaError``, or `PostgresError`.
    package func check() async throws {
        let expected = migrations.count
        let version: Int
        do {
            version = try await connection.perform { try Self.version($0) }
        } catch let error as PostgresError where error.sqlState == "42501" {
            // The first releases told their number to administrators only.
            version = 0
        }
        if version > expected { throw SchemaError.databaseIsNewer(database: version, binary: expected) }
        if version < expected { throw SchemaError.databaseIsOlder(database: version, binary: expected) }
    }

    private static func version(_ connection: isolated PostgresConnection) throws -> Int {
        let exists = try connection.query("SELECT to_regclass('public.sovang_migration') IS NOT NULL")
        guard try exists.first?.decode(Bool.self, at: 0) == true else { return 0 }
        let rows = try connection.query("SELECT coalesce(max(number), 0)::int8 FROM public.sovang_migration")
        return Int(try rows.first?.decode(Int64.self, at: 0) ?? 0)
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
