import Entry
import EventLog
import Foundation
import Logging
import Synchronization
import TestSupport

/// A log of either kind for one test, with a clock that the test sets.
struct TestLog: Sendable {
    static let origin = "test.sovang.example/log"

    let log: any EventLog
    let database: TestDatabase?
    let clock: TestClock

    /// Runs a test body on an empty log.
    static func with(
        _ kind: LogKind,
        origin: String = TestLog.origin,
        limits: AppendLimits = AppendLimits(),
        kinds: Set<EventKind>? = nil,
        keyring: any PersonKeyring = InMemoryPersonKeyring(),
        _ body: (TestLog) async throws -> Void
    ) async throws {
        let clock = TestClock()
        switch kind {
        case .memory:
            let log = InMemoryEventLog(
                origin: origin, environment: clock.environment, kinds: kinds, limits: limits, keyring: keyring)
            try await body(TestLog(log: log, database: nil, clock: clock))
        case .postgres:
            let database = try await TestDatabase.fresh(migrated: true)
            try await withLeader(
                of: database, origin: origin, clock: clock, limits: limits, kinds: kinds, keyring: keyring
            ) { log in
                try await body(TestLog(log: log, database: database, clock: clock))
            }
        }
    }

    /// Runs a daemon's half of a log on a database while the body runs, until it leads.
    static func withLeader<Result: Sendable>(
        of database: TestDatabase,
        origin: String = TestLog.origin,
        clock: TestClock = TestClock(),
        limits: AppendLimits = AppendLimits(),
        kinds: Set<EventKind>? = nil,
        keyring: any PersonKeyring = InMemoryPersonKeyring(),
        _ body: (PostgresEventLog) async throws -> Result
    ) async throws -> Result {
        let log = try await daemon(
            of: database, origin: origin, clock: clock, limits: limits, kinds: kinds, keyring: keyring)
        let run = Task { await log.run() }
        do {
            try await log.waitForLead()
            let result = try await body(log)
            await stop(log, run)
            return result
        } catch {
            await stop(log, run)
            throw error
        }
    }

    private static func stop(_ log: PostgresEventLog, _ run: Task<Void, Never>) async {
        run.cancel()
        await run.value
        await log.close()
    }

    static func daemon(
        of database: TestDatabase,
        origin: String = TestLog.origin,
        clock: TestClock = TestClock(),
        limits: AppendLimits = AppendLimits(),
        kinds: Set<EventKind>? = nil,
        keyring: any PersonKeyring = InMemoryPersonKeyring()
    ) async throws -> PostgresEventLog {
        PostgresEventLog(
            configuration: .init(
                origin: origin,
                append: try await database.configuration(user: "sovang_append"),
                read: try await database.configuration(user: "sovang_read"),
                kinds: kinds,
                limits: limits),
            environment: clock.environment,
            keyring: keyring,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// A clock that stands until a test moves it.
final class TestClock: Sendable {
    private let time: Mutex<Instant>

    init(_ time: String = "2026-03-02T08:00:00.000000Z") {
        self.time = Mutex(Instant(rfc3339: time)!)
    }

    var now: Instant {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }

    var environment: LogEnvironment {
        LogEnvironment(
            now: { self.now },
            salt: {
                var random = SystemRandomNumberGenerator()
                return (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
            })
    }
}
