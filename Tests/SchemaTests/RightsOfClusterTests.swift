import EmbeddedPostgres
import Foundation
import Glibc
import PostgresClient
import Schema
import TestSupport
import Testing

/// What is loosened for a whole cluster: tried on one of its own, because roles belong to all databases.
@Suite(.serialized, .timeLimit(.minutes(5))) struct RightsOfClusterTests {
    private static let loosened: [(script: String, finding: String)] = [
        ("ALTER ROLE sovang_owner SUPERUSER", "role sovang_owner is SUPERUSER"),
        ("ALTER ROLE sovang_owner LOGIN", "role sovang_owner is LOGIN"),
        ("ALTER ROLE sovang_append CREATEROLE", "role sovang_append is CREATEROLE"),
        ("ALTER ROLE sovang_sign BYPASSRLS", "role sovang_sign is BYPASSRLS"),
        ("ALTER ROLE sovang_sign NOLOGIN", "missing: role sovang_sign is LOGIN"),
        ("GRANT sovang_owner TO evil", "role evil is a member of sovang_owner"),
        ("GRANT sovang_owner TO evil WITH ADMIN OPTION", "role evil is a member of sovang_owner: with admin option"),
        ("GRANT pg_read_all_data TO sovang_append", "role sovang_append is a member of pg_read_all_data"),
        ("GRANT sovang_owner TO sovang_read", "role sovang_read is a member of sovang_owner"),
        ("ALTER ROLE sovang_append SET synchronous_commit = off", "role sovang_append sets synchronous_commit: off"),
        (
            "ALTER ROLE sovang_read SET search_path = public, pg_catalog",
            "role sovang_read sets search_path: public, pg_catalog instead of pg_catalog, pg_temp"
        ),
        ("ALTER ROLE sovang_sign SET statement_timeout = 0", "role sovang_sign sets statement_timeout: 0 instead of 1min"),
        ("ALTER ROLE sovang_erase RESET ALL", "missing: role sovang_erase sets search_path: pg_catalog, pg_temp"),
        ("ALTER ROLE sovang_owner SET search_path = public", "role sovang_owner sets search_path: public"),
        ("ALTER ROLE ALL SET session_replication_role = replica", "every role sets session_replication_role: replica"),
        (
            "GRANT SET ON PARAMETER session_replication_role TO sovang_append",
            "parameter session_replication_role grants SET to sovang_append"
        ),
        ("GRANT CREATE ON TABLESPACE pg_default TO sovang_project", "tablespace pg_default grants CREATE to sovang_project"),
        (
            """
            SET ROLE dba; CREATE FUNCTION public.peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER
            AS 'SELECT count(*) FROM log.disclosure'; RESET ROLE
            """, "function public.peek(): owned by dba, sql, SECURITY DEFINER"
        ),
        (
            "ALTER TABLE public.sovang_migration OWNER TO administrator",
            "table public.sovang_migration: owned by \"administrator\" instead of owned by administrator"
        ),
        (
            "REVOKE ALL ON public.sovang_migration FROM sovang_read; ALTER ROLE sovang_read RESET ALL",
            "missing: role sovang_read sets"
        ),
        (
            "DROP SCHEMA guard CASCADE; CREATE SCHEMA guard AUTHORIZATION dba",
            "missing: event trigger sovang_log_is_not_dropped"
        ),
    ]

    @Test func `what was loosened for all databases is named and put back, by another superuser too`() async throws {
        let folder = NSTemporaryDirectory() + "sovang-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o755)
        let cluster = PrivateCluster(
            dataFolder: "\(folder)/data", socketFolder: "\(folder)/s",
            settings: ClusterSettings(isDurable: false, sharedBuffersMiB: 32, roles: ClusterSettings.schemaRoles + ["dba"]))
        try await cluster.start()
        TestClusterGuard.watch(folder, cluster)
        func connect(_ user: String) async throws -> PostgresConnection {
            try await PostgresConnection.connect(
                PostgresConfiguration(
                    connectionString: cluster.connectionString(database: "postgres", user: user), applicationName: "tests"))
        }
        let administrator = try await connect("sovang_admin")
        _ = try await Migrator(administrator).migrate()
        try await administrator.perform {
            try $0.script("CREATE ROLE evil; CREATE ROLE administrator; CREATE ROLE dba LOGIN SUPERUSER")
        }
        let other = try await connect("dba")
        let reader = try await connect("sovang_read")
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) } == [])
        for (index, (script, finding)) in Self.loosened.enumerated() {
            try await administrator.perform { try $0.script(script) }
            let findings = try await reader.perform { try RightsCheck.findings(on: $0) }
            #expect(findings.contains { $0.hasPrefix(finding) }, "\(script): \(findings)")
            try await RightsRepair(index.isMultiple(of: 2) ? administrator : other).run()
            #expect(try await reader.perform { try RightsCheck.findings(on: $0) } == [], "\(script)")
        }
        // What an operator does for himself is no finding.
        let own = "CREATE EXTENSION hstore SCHEMA public; ALTER DATABASE postgres SET work_mem = '8MB'"
        try await administrator.perform { try $0.script(own) }
        #expect(try await reader.perform { try RightsCheck.findings(on: $0) } == [])
        try await administrator.perform { try $0.script("GRANT UPDATE ON log.entry TO evil") }
        let error = await #expect(throws: RightsNotRepaired.self) { try await RightsRepair(reader).run() }
        #expect(error?.findings == ["table log.entry grants UPDATE to evil"])
        for connection in [administrator, other, reader] { await connection.close() }
        try await cluster.stop()
        try FileManager.default.removeItem(atPath: folder)
    }
}
