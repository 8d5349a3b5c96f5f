import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import ReadModels
import Synchronization
import TestSupport
import Testing

/// A database with read tables, a log in memory with a clock of its own, and what reads and writes both.
struct ReadBench: Sendable {
    let database: TestDatabase
    let log: InMemoryEventLog
    let clock: TestClock
    let pool: PostgresPool
    let writer: PostgresConfiguration

    var queries: ReadQueries { ReadQueries(pool: pool) }

    init() async throws {
        database = try await TestDatabase.fresh(migrated: true)
        let clock = TestClock()
        self.clock = clock
        log = InMemoryEventLog(
            origin: "test.example/read",
            environment: LogEnvironment(now: { clock.now }, salt: { [UInt8](repeating: 7, count: 16) }))
        pool = PostgresPool(try await database.configuration(user: "sovang_read"), size: 4)
        writer = try await database.configuration(user: "sovang_project")
    }

    /// Appends the requests of a history, each at its own time.
    func append(_ requests: some Sequence<TestRequest>) async throws {
        for request in requests {
            clock.advance(by: request.microsecondsLater)
            let id = try #require(RequestID("r-\(request.events[0].id.text)"))
            _ = try await log.append(AppendRequest(id: id, events: request.events))
        }
    }

    func engine(
        epoch: Int64 = 1, pageSize: Int = 100, projections: [ProjectionDefinition] = ProjectionDefinition.all
    ) -> ProjectionEngine {
        ProjectionEngine(
            log: log, configuration: writer, epoch: epoch, projections: projections, pageSize: pageSize,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Runs an engine until its projections have applied the whole log, parked ones aside.
    func project(pageSize: Int = 100, projections: [ProjectionDefinition] = ProjectionDefinition.all) async throws {
        let engine = engine(pageSize: pageSize, projections: projections)
        let run = Task { try await engine.run() }
        let head = try await log.head().size
        do {
            try await engine.waitFor(seq: head - 1, timeout: .seconds(60))
        } catch {
            run.cancel()
            _ = try? await run.value
            throw error
        }
        run.cancel()
        _ = try? await run.value
    }

    func rebuild(
        pageSize: Int = 1_000, rowLimit: Int = 200_000, switching: RebuildSwitch = .never,
        projections: [ProjectionDefinition] = ProjectionDefinition.all,
        progress: @escaping @Sendable (RebuildProgress) -> Void = { _ in }
    ) async throws -> RebuildReport {
        try await Rebuild(
            log: log, configuration: writer, projections: projections, pageSize: pageSize, rowLimit: rowLimit,
            progress: progress
        ).run(switching: switching)
    }

    /// The canonical lines of a live table.
    func lines(of table: TableShape) async throws -> [String] {
        try await pool.withConnection { connection in
            var lines: [String] = []
            try TableReading.forEachLine(of: table, in: .live, on: connection) { line in
                lines.append(String(decoding: line.dropLast(), as: UTF8.self))
            }
            return lines
        }
    }

    /// Everything in the live tables and their checkpoints' positions.
    func live() async throws -> [String: [TableDigest]] {
        var found: [String: [TableDigest]] = [:]
        for definition in ProjectionDefinition.all {
            let (position, tables) = try await queries.digests(of: definition)
            found["\(definition.name) at \(position)"] = tables
        }
        return found
    }

    func status(of name: String) async throws -> ProjectionStatus {
        try #require(try await queries.statuses(of: log).first { $0.name == name })
    }

    func administer(_ sql: SQL) async throws {
        let connection = try await database.connect()
        try await connection.execute(sql)
        await connection.close()
    }
}
