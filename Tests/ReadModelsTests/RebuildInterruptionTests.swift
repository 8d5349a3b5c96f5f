import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import Synchronization
import TestSupport
import Testing

@Suite struct RebuildInterruptionTests {
    /// A task that can be cancelled from within.
    private final class Handle: Sendable {
        let task = Mutex<Task<RebuildReport, any Error>?>(nil)
        let isCancelled = Mutex(false)

        func cancel() {
            isCancelled.withLock { $0 = true }
            task.withLock { $0 }?.cancel()
        }
    }

    private func prepared() async throws -> (ReadBench, before: [String: [TableDigest]]) {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 60).requests)
        try await bench.project()
        return (bench, try await bench.live())
    }

    @Test(arguments: RebuildProgress.Phase.allCases)
    func `a rebuild cancelled in any phase leaves the live tables and the next one alone`(phase: RebuildProgress.Phase)
        async throws
    {
        let (bench, before) = try await prepared()
        let handle = Handle()
        let task = Task {
            // The task waits until it can be cancelled from within.
            while handle.task.withLock({ $0 }) == nil { await Task.yield() }
            return try await bench.rebuild(pageSize: 20, rowLimit: 10, switching: .always) { progress in
                if progress.phase == phase { handle.cancel() }
            }
        }
        handle.task.withLock { $0 = task }
        await #expect(throws: (any Error).self) { try await task.value }
        #expect(handle.isCancelled.withLock { $0 })
        #expect(try await bench.live() == before)
        let next = try await bench.rebuild(switching: .always)
        #expect(next.isEqual && next.projections.allSatisfy { $0.isSwitched })
        #expect(try await bench.live() == before)
    }

    @Test(arguments: RebuildProgress.Phase.allCases)
    func `a rebuild whose sessions are killed in any phase leaves the live tables and the next one alone`(
        phase: RebuildProgress.Phase
    ) async throws {
        let (bench, before) = try await prepared()
        let name = bench.database.name
        let isReached = Mutex(false)
        let gate = AsyncStream<Void>.makeStream()
        let killer = Task {
            for await _ in gate.stream {
                try await TestCluster.shared.administer(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                    WHERE usename = 'sovang_project' AND datname = \(name)
                    """)
            }
        }
        _ = try? await bench.rebuild(pageSize: 20, rowLimit: 10) { progress in
            if progress.phase == phase,
                !isReached.withLock({ seen in
                    defer { seen = true }; return seen
                })
            {
                gate.continuation.yield()
            }
        }
        gate.continuation.finish()
        try await killer.value
        #expect(phase == .switching || isReached.withLock { $0 })
        #expect(try await bench.live() == before)
        #expect(try await bench.rebuild().isEqual)
    }

    @Test func `a rebuild while events come in and are projected ends equal, and its switch loses nothing`() async throws {
        let bench = try await ReadBench()
        let requests = History(random: SeededRandom(), requests: 300).requests
        try await bench.append(requests.prefix(50))
        let engine = bench.engine(pageSize: 20)
        let run = Task { try await engine.run() }
        try await engine.waitFor(seq: try await bench.log.head().size - 1, timeout: .seconds(30))
        let writer = Task {
            for request in requests.dropFirst(50) {
                try await bench.append([request])
                await Task.yield()
            }
        }
        for _ in 0..<3 {
            let report = try await bench.rebuild(pageSize: 30, rowLimit: 50, switching: .always)
            #expect(report.isEqual)
        }
        try await writer.value
        try await engine.waitFor(seq: try await bench.log.head().size - 1, timeout: .seconds(30))
        run.cancel()
        _ = try? await run.value
        #expect(try await bench.rebuild().isEqual)
        let entries = try await bench.log.envelopes()
        let cells = try await bench.lines(of: StatisticCell.table)
        #expect(try NaiveModel.statisticLines(entries) == cells)
    }

    @Test func `one rebuild runs at a time`() async throws {
        let (bench, before) = try await prepared()
        // The lock that a rebuild holds from its beginning to its end.
        let other = try await bench.database.connect()
        try await other.query("SELECT pg_advisory_lock(\(Int64(0x534F_5641_4E47_5242)))")
        let error = await #expect(throws: ProjectionError.self) { try await bench.rebuild(switching: .always) }
        #expect(error?.code == "rebuild-running")
        await other.close()
        #expect(try await bench.rebuild().isEqual)
        #expect(try await bench.live() == before)
    }
}
