import Commendation
import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import TestSupport

extension DemoFixture {
    /// Runs a body on an empty demonstration log in a database of its own.
    static func withDatabase(
        limits: AppendLimits = AppendLimits(), _ body: (PostgresEventLog, TestDatabase) async throws -> Void
    ) async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let log = PostgresEventLog(
            configuration: .init(
                origin: origin, append: try await database.configuration(user: "sovang_append"),
                read: try await database.configuration(user: "sovang_read"),
                kinds: Set(EventRegistry.all.map { EventKind(type: $0.type, schema: $0.schema) }), limits: limits),
            environment: LogEnvironment(
                now: { Instant(rfc3339: "2030-01-01T00:00:00.000000Z") ?? .last },
                salt: { (0..<16).map { _ in UInt8.random(in: 0...255) } }),
            keyring: InMemoryPersonKeyring(), logger: silent)
        let run = Task { await log.run() }
        do {
            try await log.waitForLead()
            try await body(log, database)
            run.cancel()
            await run.value
            await log.close()
        } catch {
            run.cancel()
            await run.value
            await log.close()
            throw error
        }
    }

    static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
