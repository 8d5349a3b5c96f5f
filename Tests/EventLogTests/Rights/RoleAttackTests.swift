import EventLog
import PostgresClient
import TestSupport
import Testing

/// What a stolen connection of one of the daemon's roles can do to the log: its work, and nothing else.
@Suite struct RoleAttackTests {
    @Test(arguments: DatabaseRole.allCases)
    func `a role is refused all that is not its work, and nothing of the log changes`(role: DatabaseRole) async throws {
        let database = try await LogContents.database()
        let observer = try await database.connect()
        let attacker = try await database.connect(user: role.rawValue)
        let before = try await LogContents.digests(on: observer)
        let attacks = Attack.all.filter { !$0.allowed.contains(role) }
        #expect(attacks.count >= 40)
        for attack in attacks {
            let state = try await attacker.perform { try $0.refusal(of: attack.script) }
            #expect(attack.isRefused(by: state, as: role), "\(role) \(attack.script): \(state ?? "carried out")")
            #expect(try await LogContents.digests(on: observer) == before, "\(role) \(attack.script)")
        }
        await attacker.close()
        await observer.close()
    }

    @Test(arguments: DatabaseRole.allCases)
    func `what is a role's work is not refused, or the refusals of others would show nothing`(role: DatabaseRole) async throws {
        let database = try await LogContents.database()
        let worker = try await database.connect(user: role.rawValue)
        let work = Attack.all.filter { $0.allowed.contains(role) && !$0.script.contains("TO STDOUT") }
        #expect(!work.isEmpty)
        for attack in work {
            let state = try await worker.perform { try $0.refusal(of: attack.script) }
            // A shadow that nobody raised is not there; a checkpoint's guard is not its role's rights.
            #expect(state == nil || state == "42P01", "\(role) \(attack.script): \(state ?? "")")
        }
        await worker.close()
    }

    @Test func `the eraser takes away nothing past the log's word`() async throws {
        let database = try await LogContents.database()
        let observer = try await database.connect()
        let before = try await LogContents.digests(on: observer)
        let eraser = try await database.connect(user: DatabaseRole.erase.rawValue)
        let state = try await eraser.perform {
            try $0.refusal(
                of: "SELECT log.erase((SELECT array_agg(person) FROM log.disclosure), (SELECT array_agg(seq) FROM log.entry))")
        }
        #expect(state != nil)
        #expect(try await LogContents.digests(on: observer) == before)
        await eraser.close()
        await observer.close()
    }

    @Test func `what PostgreSQL lets every role do to itself keeps no daemon from its work`() async throws {
        let database = try await LogContents.database()
        let observer = try await database.connect()
        let before = try await LogContents.digests(on: observer)
        for role in DatabaseRole.allCases {
            let attacker = try await database.connect(user: role.rawValue)
            try await attacker.perform { connection in
                try connection.script("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0")
                try connection.script("SET search_path = public, pg_catalog; SET row_security = off")
                try connection.script("LISTEN log; NOTIFY log, 'nobody listens'; SELECT pg_notify('log', repeat('x', 7999))")
                let database = try connection.query("SELECT current_database()::text").scalar(String.self)
                // Only in this database: the roles are those of every test.
                for setting in [
                    "default_transaction_read_only = on", "default_transaction_isolation = 'serializable'",
                    "synchronous_commit = off", "search_path = public", "statement_timeout = 1", "lock_timeout = 1",
                ] {
                    try connection.script("ALTER ROLE CURRENT_USER IN DATABASE \"\(database)\" SET \(setting)")
                }
            }
            await attacker.close()
        }
        #expect(try await LogContents.digests(on: observer) == before)
        try await TestLog.withLeader(of: database) { log in
            let receipt = try await log.append(Drafts.request([Drafts.event()]))
            #expect(receipt.first == 5)
            #expect(try await log.read(from: 0, limit: 10).count == 6)
        }
        await observer.close()
    }

    @Test func `a reader that holds on to its connection keeps nobody from leading`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let squatter = try await database.connect(user: DatabaseRole.read.rawValue)
        try await squatter.perform { connection in
            _ = try connection.refusal(of: "SELECT pg_advisory_lock_shared(6003111666794318916)")
            try connection.script("BEGIN; SELECT * FROM log.head; LOCK TABLE log.head IN ACCESS SHARE MODE")
        }
        try await TestLog.withLeader(of: database) { log in
            let receipt = try await log.append(Drafts.request([Drafts.event()]))
            #expect(receipt.first == 0)
        }
        await squatter.close()
    }

    @Test func `no role of the daemon is more than a role that logs in`() async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let connection = try await database.connect()
        let found = try await connection.perform { connection in
            try connection.query(
                """
                SELECT rolname::text FROM pg_roles WHERE rolname = ANY(\(DatabaseRole.allCases.map(\.rawValue))) \
                AND (NOT rolcanlogin OR rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls) \
                UNION ALL SELECT rolname::text FROM pg_roles WHERE rolname = 'sovang_owner' AND rolcanlogin \
                UNION ALL SELECT member::regrole::text FROM pg_auth_members \
                WHERE member::regrole::text LIKE 'sovang%' OR roleid::regrole::text LIKE 'sovang%'
                """
            ).column(0, as: String.self)
        }
        #expect(found == [])
        await connection.close()
    }

    @Test func `every function of the product that runs with its owner's rights looks names up in one fixed place`() async throws
    {
        let database = try await TestDatabase.fresh(migrated: true)
        let connection = try await database.connect()
        let found = try await connection.perform { connection in
            try connection.query(
                """
                SELECT oid::regprocedure::text FROM pg_proc \
                WHERE pronamespace IN ('log'::regnamespace, 'read'::regnamespace) \
                AND (proconfig IS NULL OR NOT 'search_path=pg_catalog, pg_temp' = ANY(proconfig) \
                OR proowner <> 'sovang_owner'::regrole OR has_function_privilege('public', oid, 'EXECUTE'))
                """
            ).column(0, as: String.self)
        }
        #expect(found == [])
        await connection.close()
    }
}
