import PostgresClient
import TestSupport
import Testing

struct ErrorTests {
    @Test func `an error names SQLSTATE, statement and constraint, and the connection is usable after it`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (id int8 CONSTRAINT t_once UNIQUE)")
        try await connection.execute("INSERT INTO t VALUES (\(Int64(7)))")
        let error = try #require(
            await #expect(throws: PostgresError.self) { try await connection.execute("INSERT INTO t VALUES (\(Int64(7)))") })
        #expect(error.code == .queryFailed)
        #expect(error.sqlState == "23505")
        #expect(error.constraint == "t_once")
        #expect(error.statement == "INSERT INTO t VALUES ($1)")
        #expect(!error.isConnectionLost)
        #expect(await connection.isUsable)
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int64.self) == 1)
    }

    @Test func `no error text holds a bind value`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.script("CREATE TABLE t (id text PRIMARY KEY, n int4 CHECK (n > 0), d date NOT NULL)")
        let secret = "Nguyễn-Văn-Bí-Mật"
        let today = PostgresDate(days: 20_000)
        try await connection.execute("INSERT INTO t VALUES (\(secret), \(Int32(1)), \(today))")
        let statements: [SQL] = [
            "INSERT INTO t VALUES (\(secret), \(Int32(1)), \(today))",
            "INSERT INTO t VALUES (\(secret + "2"), \(Int32(-5)), \(today))",
            "INSERT INTO t VALUES (\(secret + "3"), \(Int32(1)), NULL)",
            "SELECT \(secret)::int8", "SELECT \(secret)::date", "SELECT \(secret)::uuid", "SELECT \(secret)::json",
            "SELECT \(secret)::timestamptz", "SELECT \("9999999999\(secret)")::int4",
        ]
        for sql in statements {
            let error = try #require(await #expect(throws: PostgresError.self) { try await connection.execute(sql) })
            for text in ["\(error)", String(reflecting: error), error.message, error.hint ?? ""] {
                #expect(!text.contains("Bí"), "\(sql.text)")
            }
            var dumped = ""
            dump(error, to: &dumped)
            #expect(!dumped.contains("Bí"), "\(sql.text)")
        }
    }

    @Test func `a refused connection says why`() async throws {
        var configuration = try await TestCluster.shared.configuration(database: "no_such_database")
        let missing = try #require(
            await #expect(throws: PostgresError.self) { _ = try await PostgresConnection.connect(configuration) })
        #expect(missing.code == .connectionFailed)
        #expect(missing.message.contains("no_such_database"))
        configuration.connectionString = "host=/nonexistent dbname=x"
        let nowhere = try #require(
            await #expect(throws: PostgresError.self) { _ = try await PostgresConnection.connect(configuration) })
        #expect(nowhere.code == .connectionFailed)
        #expect(nowhere.hint != nil)
    }

    @Test func `a terminated session is a lost connection, and what follows is refused without being sent`() async throws {
        let database = try await TestDatabase.fresh()
        let (victim, killer) = (try await database.connect(), try await database.connect())
        let session = await victim.backendProcessID
        try await killer.query("SELECT pg_terminate_backend(\(session))")
        let error = try #require(await #expect(throws: PostgresError.self) { try await victim.query("SELECT 1") })
        #expect(error.code == .connectionLost)
        #expect(error.isConnectionLost && error.isOutcomeUnknown)
        let next = try #require(await #expect(throws: PostgresError.self) { try await victim.query("SELECT 1") })
        #expect(next.code == .connectionClosed)
        #expect(next.isConnectionLost && !next.isOutcomeUnknown)
        #expect(await !victim.isUsable)
    }

    @Test func `a plain statement that is a COPY closes the connection instead of hanging it`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let error = try #require(
            await #expect(throws: PostgresError.self) { try await connection.script("COPY (SELECT 1) TO STDOUT") })
        #expect(error.code == .misuse)
        #expect(await !connection.isUsable)
    }
}
