import PostgresClient
import TestSupport
import Testing

struct PoolTests {
    @Test func `more callers than connections all get their turn`() async throws {
        let pool = PostgresPool(try await TestDatabase.fresh().configuration(), size: 3, waitLimit: .seconds(60))
        let answers = try await withThrowingTaskGroup(of: Int64.self) { group in
            for number in 0..<100 {
                group.addTask {
                    try await pool.withConnection { try $0.query("SELECT \(Int64(number))").scalar(Int64.self) }
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(answers.count == 100)
        let sessions = try await pool.withConnection { connection in
            try connection.query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()").scalar(Int.self)
        }
        #expect(sessions <= 3)
        await pool.close()
        #expect(pool.leased == 0)
    }

    @Test func `a caller waits no longer than the limit`() async throws {
        let database = try await TestDatabase.fresh()
        let observer = try await database.connect()
        let pool = PostgresPool(try await database.configuration(), size: 1, waitLimit: .milliseconds(30))
        try await observer.query("SELECT pg_advisory_lock(1)")
        async let holder: Void = pool.withConnection { _ = try $0.query("SELECT pg_advisory_lock(1)") }
        while pool.leased == 0 { await Task.yield() }
        let error = await #expect(throws: PostgresError.self) { try await pool.withConnection { _ in } }
        #expect(error?.code == .poolExhausted)
        try await observer.query("SELECT pg_advisory_unlock(1)")
        try await holder
        try await pool.withConnection { _ in }
    }

    @Test func `a connection that broke while idle is replaced unseen`() async throws {
        let database = try await TestDatabase.fresh()
        let observer = try await database.connect()
        let pool = PostgresPool(try await database.configuration(), size: 1)
        for _ in 0..<3 {
            let session = try await pool.withConnection { $0.backendProcessID }
            try await observer.query("SELECT pg_terminate_backend(\(session), 10000)")
            let next = try await pool.withConnection { connection in
                try connection.query("SELECT 1")
                return connection.backendProcessID
            }
            #expect(next != session)
        }
    }

    @Test func `a connection that breaks in use is the caller's error, and the next gets a new one`() async throws {
        let pool = PostgresPool(try await TestDatabase.fresh().configuration(), size: 1)
        let error = await #expect(throws: PostgresError.self) {
            try await pool.withConnection { try $0.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
        }
        #expect(error?.isConnectionLost == true)
        #expect(try await pool.withConnection { try $0.query("SELECT 1").scalar(Int.self) } == 1)
    }

    @Test func `a transaction left open does not reach the next caller`() async throws {
        let pool = PostgresPool(try await TestDatabase.fresh().configuration(), size: 1)
        try await pool.withConnection { try $0.script("BEGIN; CREATE TABLE t (n int8)") }
        let seen = try await pool.withConnection { connection in
            try connection.query("SELECT to_regclass('t') IS NULL").scalar(Bool.self) && !connection.isInTransaction
        }
        #expect(seen)
    }

    @Test func `a failing server gives its slot back`() async throws {
        var configuration = try await TestDatabase.fresh().configuration()
        configuration.connectionString = "host=/nonexistent"
        let pool = PostgresPool(configuration, size: 1, waitLimit: .milliseconds(10))
        for _ in 0..<3 {
            let error = await #expect(throws: PostgresError.self) { try await pool.withConnection { _ in } }
            #expect(error?.code == .connectionFailed)
        }
        #expect(pool.leased == 0)
    }

    @Test func `a closed pool refuses work and waits for those inside`() async throws {
        let database = try await TestDatabase.fresh()
        let observer = try await database.connect()
        let pool = PostgresPool(try await database.configuration(), size: 1, waitLimit: .seconds(60))
        try await observer.query("SELECT pg_advisory_lock(1)")
        async let inside: Void = pool.withConnection { _ = try $0.query("SELECT pg_advisory_lock(1)") }
        while pool.leased == 0 { await Task.yield() }
        let waiting = Task { try await pool.withConnection { _ in } }
        async let closed: Void = pool.close()
        let error = await #expect(throws: PostgresError.self) { try await waiting.value }
        #expect(error?.code == .poolClosed)
        #expect(pool.leased == 1)
        try await observer.query("SELECT pg_advisory_unlock(1)")
        try await inside
        await closed
        let late = await #expect(throws: PostgresError.self) { try await pool.withConnection { _ in } }
        #expect(late?.code == .poolClosed)
    }
}
