import PostgresClient
import TestSupport
import Testing

struct SQLTests {
    @Test func `values become numbered parameters and fragments are renumbered`() async throws {
        let condition: SQL = "b = \("x") AND c = \(true)"
        let sql: SQL = "SELECT \(Int64(1)) WHERE \(fragment: condition) OR \(fragment: condition) LIMIT \(Int64(5))"
        #expect(sql.text == "SELECT $1 WHERE b = $2 AND c = $3 OR b = $4 AND c = $5 LIMIT $6")
        let many = SQL.joined((1...12).map { "\(Int64($0))" }, separator: " + ")
        #expect(many.text.hasSuffix("$11 + $12"))
        let nested: SQL = "SELECT \(fragment: many) - \(Int64(8))"
        let connection = try await TestDatabase.fresh().connect()
        #expect(try await connection.query(nested).scalar(Int64.self) == 70)
    }

    @Test(arguments: ["'; DROP TABLE t; --", "\"; DROP TABLE t; --", "\\'; DROP TABLE t", "$1", "x'y\"z"])
    func `hostile text stays a value, a name or a constant`(_ text: String) async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (v text)")
        try await connection.execute("INSERT INTO t VALUES (\(text))")
        #expect(try await connection.query("SELECT v FROM t WHERE v = \(text)").scalar(String.self) == text)
        let rows = try await connection.query("SELECT \(literal: text) AS \(identifier: text)")
        #expect(try rows.scalar(String.self) == text)
        #expect(rows.columnNames == [text])
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int64.self) == 1)
    }

    @Test func `a negative constant cannot begin a comment`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let answer = try await connection.query("SELECT 5 -\(literal: -3)::int8").scalar(Int64.self)
        #expect(answer == 8)
    }

    @Test func `more parameters than the protocol counts are refused`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let sql = SQL.joined((0..<65_536).map { "\(Int16(truncatingIfNeeded: $0))" }, separator: ", ")
        let error = await #expect(throws: PostgresError.self) { try await connection.query("SELECT \(fragment: sql)") }
        #expect(error?.code == .misuse)
    }

    @Test func `more statements than the cache keeps go on working`() async throws {
        var configuration = try await TestDatabase.fresh().configuration()
        configuration.statementCacheSize = 4
        let connection = try await PostgresConnection.connect(configuration)
        for round in 0..<3 {
            for number in 0..<9 {
                let sum = try await connection.query("SELECT \(literal: Int64(number)) + \(Int64(round))").scalar(Int64.self)
                #expect(sum == Int64(number + round))
            }
        }
        let kept = try await connection.query("SELECT count(*) FROM pg_prepared_statements").scalar(Int64.self)
        #expect(kept <= 5)
    }

    @Test func `a prepared statement survives a change of its table`() async throws {
        let database = try await TestDatabase.fresh()
        let (one, other) = (try await database.connect(), try await database.connect())
        try await one.execute("CREATE TABLE t (a int8)")
        try await one.execute("INSERT INTO t VALUES (1)")
        #expect(try await one.query("SELECT * FROM t").columnNames == ["a"])
        try await other.execute("ALTER TABLE t ADD b text")
        #expect(try await one.query("SELECT * FROM t").columnNames == ["a", "b"])
        try await one.execute("DEALLOCATE ALL")
        #expect(try await one.query("SELECT * FROM t").columnNames == ["a", "b"])
    }

    @Test func `a stale statement fails one transaction and not the next`() async throws {
        let database = try await TestDatabase.fresh()
        let (one, other) = (try await database.connect(), try await database.connect())
        try await one.execute("CREATE TABLE t (a int8)")
        @Sendable func columns() async throws -> Int {
            try await one.perform { connection in
                try connection.transaction { try $0.query("SELECT * FROM t").columnNames.count }
            }
        }
        #expect(try await columns() == 1)
        try await other.execute("ALTER TABLE t ADD b text")
        let error = await #expect(throws: PostgresError.self) { try await columns() }
        #expect(error?.sqlState == "0A000")
        #expect(try await columns() == 2)
    }
}
