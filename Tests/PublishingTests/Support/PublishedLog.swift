import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import Publishing
import TestSupport
import TransparencyLog

/// A log on PostgreSQL with all that publishing needs, for one test.
struct PublishedLog: Sendable {
    static let origin = "test.sovang.example/log"

    let database: TestDatabase
    let folder: URL
    let log: PostgresEventLog
    let ledger: HeadLedger
    let file: HeadFile
    let signer: NoteSigner

    /// Runs a test while a daemon leads the log.
    static func with(_ body: (PublishedLog) async throws -> Void) async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sovang-publishing-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await with(database, folder, body)
    }

    /// Runs a test on a database that may have been used before.
    static func with(_ database: TestDatabase, _ folder: URL, _ body: (PublishedLog) async throws -> Void) async throws {
        let read = try await database.configuration(user: "sovang_read")
        let log = PostgresEventLog(
            configuration: .init(origin: origin, append: try await database.configuration(user: "sovang_append"), read: read),
            environment: LogEnvironment(now: now, salt: { (0..<16).map { _ in UInt8.random(in: 0...255) } }),
            keyring: InMemoryPersonKeyring(), logger: .silent)
        let reader = PostgresPool(read, size: 4)
        let writer = PostgresPool(try await database.configuration(user: "sovang_sign"), size: 2)
        let run = Task { await log.run() }
        let result: Result<Void, any Error>
        do {
            try await log.waitForLead()
            try await body(
                PublishedLog(
                    database: database, folder: folder, log: log, ledger: HeadLedger(reader: reader, writer: writer),
                    file: HeadFile(folder.appendingPathComponent("outside/head")),
                    signer: try NoteSigner(name: KeyName(origin), seed: [UInt8](repeating: 7, count: 32))))
            result = .success(())
        } catch {
            result = .failure(error)
        }
        run.cancel()
        await run.value
        await log.close()
        await reader.close()
        await writer.close()
        try result.get()
    }

    static let now: @Sendable () -> Instant = { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

    func store() -> TileStore { TileStore(folder: folder.appendingPathComponent("log")) }

    func publisher(_ store: TileStore, _ board: PublicationBoard, signers: [NoteSigner]? = nil) -> Publisher {
        Publisher(
            log: log, ledger: ledger, file: file, store: store, signers: signers ?? [signer], board: board, now: Self.now,
            logger: .silent)
    }

    /// Publishes while the body runs.
    func publishing(_ store: TileStore, _ board: PublicationBoard, _ body: () async throws -> Void) async throws {
        let epoch = try await log.head().epoch
        let publisher = publisher(store, board)
        let run = Task { try await publisher.run(epoch: epoch, confirmation: .none) }
        do {
            try await body()
        } catch {
            run.cancel()
            _ = await run.result
            throw error
        }
        run.cancel()
        _ = await run.result
    }

    /// Appends so many events, some hundreds a request.
    func append(_ count: Int) async throws {
        var left = count
        while left > 0 {
            let part = min(left, 500)
            let events = (0..<part).map { _ in
                EventDraft(
                    id: UUID(), type: "Noted", schema: 1, stream: StreamID(kind: "note", id: UUID()), subject: nil,
                    on: Day(iso: "2026-03-02")!, actor: "tester", onBehalf: nil, cause: nil, rules: nil,
                    data: ["note": "một"], personal: [])
            }
            _ = try await log.append(AppendRequest(id: RequestID(UUID().uuidString)!, events: events))
            left -= part
        }
    }

    /// Waits until a board shows something.
    func wait(for board: PublicationBoard, _ condition: (PublicationBoard.Notice) -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while !condition(board.current) {
            guard ContinuousClock.now < end else { throw TimeOut() }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    struct TimeOut: Error {}
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
