import PostgresClient
import TestSupport
import Testing

struct PipelineTests {
    @Test(arguments: [2, 3, 256])
    func `the answers come in order whatever the window`(_ window: Int) async throws {
        let connection = try await TestDatabase.fresh().connect()
        let statements: [SQL] = (0..<1_000).map { "SELECT \(Int64($0))" }
        let answers = try await connection.pipeline(statements, window: window)
        #expect(try answers.map { try $0.scalar(Int64.self) } == Array(0..<1_000))
        #expect(try await connection.query("SELECT 1").scalar(Int.self) == 1)
    }

    @Test(arguments: [0, 1, 250, 499])
    func `an error anywhere undoes all, names its statement and leaves the connection usable`(_ position: Int) async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (n int8 PRIMARY KEY)")
        let statements: [SQL] = (0..<500).map { index in
            index == position ? "SELECT 1 / \(Int64(0))" : "INSERT INTO t VALUES (\(Int64(index)))"
        }
        let error = try #require(
            await #expect(throws: PostgresError.self) { try await connection.pipeline(statements, window: 64) })
        #expect(error.sqlState == "22012")
        #expect(error.statement == "SELECT 1 / $1")
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
        try await connection.pipeline(["INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)"])
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 2)
    }

    @Test func `a constraint that fails at the end undoes all`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.script("CREATE TABLE t (n int8 UNIQUE DEFERRABLE INITIALLY DEFERRED)")
        let error = try #require(
            await #expect(throws: PostgresError.self) {
                try await connection.pipeline(["INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)"])
            })
        #expect(error.sqlState == "23505")
        #expect(await connection.isUsable)
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
    }

    @Test func `large values both ways do not jam the pipeline`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let value = [UInt8](repeating: 7, count: 200_000)
        let statements = [SQL](repeating: "SELECT \(value), repeat('y', 200000)", count: 60)
        let answers = try await connection.pipeline(statements)
        #expect(answers.count == 60)
        #expect(try answers.allSatisfy { try $0.length(row: 0, at: 0) == 200_000 })
    }

    @Test func `a pipeline inside a transaction is rolled back with it`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (n int8)")
        await #expect(throws: PostgresError.self) {
            try await connection.perform { connection in
                try connection.transaction { connection in
                    try connection.pipeline((0..<10).map { "INSERT INTO t VALUES (\(Int64($0)))" })
                    try connection.execute("SELECT 1 / 0")
                }
            }
        }
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
    }

    @Test func `a session that ends inside a pipeline is a lost connection`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let statements: [SQL] = (0..<300).map { $0 == 150 ? "SELECT pg_terminate_backend(pg_backend_pid())" : "SELECT 1" }
        let error = await #expect(throws: PostgresError.self) { try await connection.pipeline(statements) }
        #expect(error?.isConnectionLost == true)
    }
}
