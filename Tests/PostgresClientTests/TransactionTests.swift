import PostgresClient
import TestSupport
import Testing

struct TransactionTests {
    private struct Refusal: Error {}

    private func connectionWithTable() async throws -> PostgresConnection {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (n int8 PRIMARY KEY)")
        return connection
    }

    @Test func `a transaction commits when its body returns and rolls back when it throws`() async throws {
        let connection = try await connectionWithTable()
        try await connection.perform { connection in
            try connection.transaction { _ = try $0.execute("INSERT INTO t VALUES (1)") }
        }
        await #expect(throws: Refusal.self) {
            try await connection.perform { connection in
                try connection.transaction { connection in
                    try connection.execute("INSERT INTO t VALUES (2)")
                    throw Refusal()
                }
            }
        }
        #expect(try await connection.query("SELECT n FROM t").column(0, as: Int64.self) == [1])
        #expect(await !connection.isInTransaction)
    }

    @Test func `a nested transaction is refused and the outer one rolled back`() async throws {
        let connection = try await connectionWithTable()
        let error = await #expect(throws: PostgresError.self) {
            try await connection.perform { connection in
                try connection.transaction { connection in
                    try connection.execute("INSERT INTO t VALUES (1)")
                    try connection.transaction { _ in }
                }
            }
        }
        #expect(error?.code == .nestedTransaction)
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
    }

    @Test func `a swallowed error is not taken for a commit`() async throws {
        let connection = try await connectionWithTable()
        let error = await #expect(throws: PostgresError.self) {
            try await connection.perform { connection in
                try connection.transaction { connection in
                    try connection.execute("INSERT INTO t VALUES (1)")
                    _ = try? connection.execute("INSERT INTO t VALUES (1)")
                }
            }
        }
        #expect(error?.code == .transactionAborted)
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
    }

    @Test func `a session that ends before COMMIT leaves the outcome unknown`() async throws {
        let database = try await TestDatabase.fresh()
        let (victim, killer) = (try await database.connect(), try await database.connect())
        let session = await victim.backendProcessID
        try await killer.execute("CREATE TABLE t (n int8)")
        let error = await #expect(throws: PostgresError.self) {
            try await victim.perform { connection in
                try connection.transaction { connection in
                    try connection.execute("INSERT INTO t VALUES (1)")
                    try connection.query("SELECT pg_terminate_backend(\(session))")
                }
            }
        }
        #expect(error?.isOutcomeUnknown == true)
        #expect(try await killer.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
    }
}
