import Entry
import EventLog
import PostgresClient
import Schema
import TestSupport

/// All that must stay as it is: every row of the log, and who may do what with its tables and functions.
enum LogContents {
    /// A digest of each table of the log, by its name, and of the rights.
    static func digests(on observer: PostgresConnection) async throws -> [String: String] {
        try await observer.perform { connection in
            var digests: [String: String] = [:]
            let names = try connection.query(
                "SELECT relname::text FROM pg_class WHERE relnamespace = 'log'::regnamespace AND relkind = 'r'")
            for row in names {
                let name = try row.decode(String.self, at: 0)
                digests[name] = try connection.query(
                    "SELECT md5(coalesce(string_agg(md5(row::text), '' ORDER BY md5(row::text)), '')) FROM log.\(identifier: name) AS row"
                ).scalar(String.self)
            }
            digests["rights"] = try connection.query(
                """
                SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (\
                SELECT format('%s %s %s', oid::regclass, relowner::regrole, relacl) AS line FROM pg_class \
                WHERE relnamespace IN ('log'::regnamespace, 'read'::regnamespace) AND relkind IN ('r', 'v', 'S') \
                UNION ALL SELECT format('%s %s %s %s %s', oid::regprocedure, proowner::regrole, proacl, proconfig, md5(prosrc)) \
                FROM pg_proc WHERE pronamespace IN ('log'::regnamespace, 'read'::regnamespace) \
                UNION ALL SELECT format('%s %s %s', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger \
                UNION ALL SELECT format('%s %s %s %s', rolname, rolsuper, rolcanlogin, rolcreaterole) FROM pg_roles \
                WHERE rolname LIKE 'sovang%' \
                UNION ALL SELECT format('%s %s', evtname, evtenabled) FROM pg_event_trigger) AS rights
                """
            ).scalar(String.self)
            return digests
        }
    }

    /// A database that was migrated itself: a copy of one loses the rights on the database.
    static func migrated() async throws -> TestDatabase {
        let database = try await TestDatabase.fresh()
        let connection = try await database.connect()
        _ = try await Migrator(connection).migrate()
        await connection.close()
        return database
    }

    /// A database with a log of some events, with personal fields, requests and blind keys.
    static func database() async throws -> TestDatabase {
        let database = try await migrated()
        try await TestLog.withLeader(of: database) { log in
            for number in 0..<5 {
                let field = PersonalField(name: "name", value: .string("Người Mẫu \(number)"))
                _ = try await log.append(Drafts.request([Drafts.event(personal: [field])]))
            }
        }
        let connection = try await database.connect()
        try await connection.perform {
            try $0.script("INSERT INTO log.blind_key VALUES (sha256('key'), gen_random_uuid())")
        }
        await connection.close()
        return database
    }
}
