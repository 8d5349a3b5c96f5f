import Commendation
import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import ReadModels
import Synchronization
import TestSupport
import Testing

@testable import Service

/// The digest of the state, once a day.
struct StateDeskTests {
    private static let keeper = Actor(id: "sovang", roles: [.operator])

    /// A desk on a database, with a clock that the test sets and read models that follow.
    private func withDesk(
        _ body: (StateDesk, CommandDesk, PostgresEventLog, _ setTime: (String) -> Void, _ follow: () async throws -> Void)
            async throws -> Void
    ) async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let time = Mutex(Instant(rfc3339: "2026-11-24T02:00:00.000000Z")!)
        let now: @Sendable () -> Instant = { time.withLock { $0 } }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let log = PostgresEventLog(
            configuration: .init(
                origin: "test/trial", append: try await database.configuration(user: "sovang_append"),
                read: try await database.configuration(user: "sovang_read"),
                kinds: Set(EventRegistry.all.map { EventKind(type: $0.type, schema: $0.schema) })),
            environment: LogEnvironment(now: now, salt: { (0..<16).map { _ in UInt8.random(in: .min ... .max) } }),
            keyring: InMemoryPersonKeyring(), logger: logger)
        let leading = Task { await log.run() }
        try await log.waitForLead()
        let project = try await database.configuration(user: "sovang_project")
        let engine = ProjectionEngine(log: log, configuration: project, epoch: try await log.head().epoch, logger: logger)
        let following = Task { try await engine.run() }
        let desk = CommandDesk(
            log: log, environment: Environment(now: now, random: Environment.system.random), rules: try RuleBook.embedded(),
            key: CommandTestDesk.key)
        try await body(
            StateDesk(desk: desk, reading: StateReading(configuration: project)), desk, log,
            { text in time.withLock { $0 = Instant(rfc3339: text)! } },
            { try await engine.waitFor(seq: try await log.head().size - 1, timeout: .seconds(60)) })
        following.cancel()
        _ = await following.result
        leading.cancel()
        await leading.value
        await log.close()
        try await database.drop()
    }

    private func register(_ code: String, at desk: CommandDesk) async throws {
        let unit = RegisterUnit(
            UnitRegistered(
                code: code, unitName: "Xã \(code)", kind: "xã", level: "cấp xã", from: CommandTestDesk.day("2025-07-01")))
        _ = try await desk.register(
            [unit], by: CommandTestDesk.office, request: RequestID("unit/\(code)")!, canonical: ["code": .string(code)])
    }

    @Test func `a day is told once it is over at +07:00, once, and a quiet day not at all`() async throws {
        try await withDesk { state, desk, log, setTime, follow in
            try await register("00001", at: desk)
            #expect(try await !state.isDue(state.history()), "the day is not over")
            // 23:59 and 00:00 of the next day at +07:00.
            setTime("2026-11-24T16:59:59.000000Z")
            #expect(try await !state.isDue(state.history()))
            setTime("2026-11-24T17:00:00.000000Z")
            #expect(try await state.isDue(state.history()))
            try await follow()
            let first = try await state.digestDay(by: Self.keeper)
            #expect(first == StateReceipt(seq: 1, upTo: 1))
            #expect(try await state.digestDay(by: Self.keeper) == first, "asked again, the same answer")
            #expect(try await log.head().size == 2)
            #expect(try await !state.isDue(state.history()))

            setTime("2026-11-26T17:00:00.000000Z")
            #expect(try await !state.isDue(state.history()), "nothing but the digest came in")
            try await register("00002", at: desk)
            try await follow()
            setTime("2026-11-27T17:00:00.000000Z")
            let known = try await state.history()
            #expect(try await state.isDue(known))
            #expect(try await state.digestDay(by: Self.keeper) == StateReceipt(seq: 3, upTo: 3))
            let history = try await state.history(after: known)
            #expect(history.version == 1 && history.last?.tables["unit"]?.rows == 2)
        }
    }

    @Test func `asked for at any time it is recorded, unless nothing is new`() async throws {
        try await withDesk { state, desk, log, _, follow in
            try await register("00001", at: desk)
            try await follow()
            #expect(try await state.digest(by: Self.keeper) == StateReceipt(seq: 1, upTo: 1))
            try await follow()
            #expect(try await state.digest(by: Self.keeper) == nil)
            #expect(try await log.head().size == 2)
            let refusal = await #expect(throws: ServiceError.self) {
                try await register("00002", at: desk)
                try await follow()
                _ = try await state.digest(by: CommandTestDesk.clerk)
            }
            #expect(refusal?.code == "role-missing")
        }
    }
}
