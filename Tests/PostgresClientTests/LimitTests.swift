import PostgresClient
import TestSupport
import Testing

/// Cancellation and time-outs.
struct LimitTests {
    /// Waits until the server shows the session in a statement.
    private func waitUntilBusy(_ session: Int32, seenBy observer: PostgresConnection) async throws {
        while true {
            let state = try await observer.query(
                "SELECT count(*) FROM pg_stat_activity WHERE pid = \(session) AND wait_event = 'PgSleep'")
            if try state.scalar(Int64.self) == 1 { return }
            await Task.yield()
        }
    }

    @Test func `cancelling the task cancels the statement, and the connection serves the next`() async throws {
        let database = try await TestDatabase.fresh()
        let (connection, observer) = (try await database.connect(), try await database.connect())
        let session = await connection.backendProcessID
        let task = Task {
            try await connection.perform { connection in
                _ = try connection.query("SELECT pg_sleep(600)")
            }
        }
        try await waitUntilBusy(session, seenBy: observer)
        task.cancel()
        let result = await task.result
        let error = #expect(throws: PostgresError.self) { try result.get() }
        #expect(error?.code == .cancelled)
        #expect(try await connection.query("SELECT 1").scalar(Int.self) == 1)
    }

    @Test func `a cancelled batch sends nothing more and its transaction is rolled back`() async throws {
        let database = try await TestDatabase.fresh()
        let (connection, observer) = (try await database.connect(), try await database.connect())
        try await connection.execute("CREATE TABLE t (n int8)")
        let session = await connection.backendProcessID
        let task = Task {
            try await connection.perform { connection in
                try connection.transaction { connection in
                    try connection.execute("INSERT INTO t VALUES (1)")
                    _ = try? connection.query("SELECT pg_sleep(600)")
                    try connection.execute("INSERT INTO t VALUES (2)")
                }
            }
        }
        try await waitUntilBusy(session, seenBy: observer)
        task.cancel()
        let result = await task.result
        let error = #expect(throws: PostgresError.self) { try result.get() }
        #expect(error?.code == .cancelled)
        #expect(try await observer.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
        #expect(await !connection.isInTransaction)
    }

    @Test func `a task that is cancelled beforehand does not run`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await connection.perform { try $0.query("SELECT 1").count }
        }
        let result = await task.result
        let error = #expect(throws: PostgresError.self) { try result.get() }
        #expect(error?.code == .cancelled)
    }

    @Test func `cancellations that come too late hit nobody`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        for _ in 0..<50 {
            let task = Task { try await connection.perform { _ = try $0.query("SELECT 1") } }
            await Task.yield()
            task.cancel()
            _ = await task.result
            #expect(try await connection.query("SELECT pg_sleep(0.001)").count == 1)
        }
    }

    @Test func `anybody may cancel by hand`() async throws {
        let database = try await TestDatabase.fresh()
        let (connection, observer) = (try await database.connect(), try await database.connect())
        let session = await connection.backendProcessID
        let sleeping = Task { try await connection.perform { _ = try $0.query("SELECT pg_sleep(600)") } }
        try await waitUntilBusy(session, seenBy: observer)
        connection.cancel()
        let error = await #expect(throws: PostgresError.self) { try await sleeping.value }
        #expect(error?.code == .cancelled)
    }

    @Test func `a statement beyond its limit is ended by the server`() async throws {
        var configuration = try await TestDatabase.fresh().configuration()
        configuration.statementTimeout = .milliseconds(50)
        let connection = try await PostgresConnection.connect(configuration)
        let error = await #expect(throws: PostgresError.self) { try await connection.query("SELECT pg_sleep(600)") }
        #expect(error?.code == .statementTimedOut)
        #expect(await connection.isUsable)
    }

    @Test func `a lock that is not granted in time is a typed error`() async throws {
        let database = try await TestDatabase.fresh()
        let holder = try await database.connect()
        try await holder.script("CREATE TABLE t (n int8)")
        try await holder.script("BEGIN; LOCK TABLE t")
        var configuration = try await database.configuration()
        configuration.lockTimeout = .milliseconds(50)
        let waiter = try await PostgresConnection.connect(configuration)
        let error = await #expect(throws: PostgresError.self) { try await waiter.query("SELECT * FROM t") }
        #expect(error?.code == .lockTimedOut)
    }

    @Test func `a transaction that idles too long loses its session`() async throws {
        let database = try await TestDatabase.fresh()
        var configuration = try await database.configuration()
        configuration.idleInTransactionTimeout = .milliseconds(50)
        let idler = try await PostgresConnection.connect(configuration)
        let observer = try await database.connect()
        let session = await idler.backendProcessID
        try await idler.script("BEGIN")
        while try await observer.query("SELECT count(*) FROM pg_stat_activity WHERE pid = \(session)").scalar(Int.self) > 0 {
            await Task.yield()
        }
        let error = await #expect(throws: PostgresError.self) { try await idler.query("SELECT 1") }
        #expect(error?.isConnectionLost == true)
    }
}
