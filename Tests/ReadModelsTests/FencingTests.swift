import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

@Suite struct FencingTests {
    @Test func `an older engine is fenced as soon as a newer one leads`() async throws {
        let bench = try await ReadBench()
        let requests = History(random: SeededRandom(), requests: 30).requests
        try await bench.append(requests.prefix(15))
        let old = bench.engine(epoch: 1)
        let oldRun = Task { try await old.run() }
        try await old.waitFor(seq: try await bench.log.head().size - 1, timeout: .seconds(30))
        let new = bench.engine(epoch: 2)
        let newRun = Task { try await new.run() }
        try await new.waitFor(seq: try await bench.log.head().size - 1, timeout: .seconds(30))
        try await bench.append(requests.dropFirst(15))
        let error = await #expect(throws: ProjectionError.self) { try await oldRun.value }
        #expect(error?.code == "fenced")
        try await new.waitFor(seq: try await bench.log.head().size - 1, timeout: .seconds(30))
        newRun.cancel()
        _ = try? await newRun.value
        #expect(try await bench.rebuild().isEqual)
        let late = await #expect(throws: ProjectionError.self) { try await bench.engine(epoch: 1).run() }
        #expect(late?.code == "fenced")
    }

    @Test func `two engines of one epoch apply every event once`() async throws {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 60).requests)
        let engines = [bench.engine(pageSize: 3), bench.engine(pageSize: 5)]
        let runs = engines.map { engine in Task { try await engine.run() } }
        for engine in engines { try await engine.waitFor(seq: try await bench.log.head().size - 1, timeout: .seconds(60)) }
        runs.forEach { $0.cancel() }
        for run in runs { _ = try? await run.value }
        #expect(try await bench.rebuild().isEqual)
    }

    @Test func `a checkpoint cannot move backwards, not even by hand`() async throws {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 5).requests)
        try await bench.project()
        let back = await #expect(throws: PostgresError.self) {
            try await bench.administer("UPDATE read.checkpoint SET position = position - 1 WHERE projection = 'unit'")
        }
        #expect(back?.sqlState == "SV020")
        try await bench.administer("UPDATE read.checkpoint SET epoch = 7")
        let fenced = await #expect(throws: PostgresError.self) {
            try await bench.administer("UPDATE read.checkpoint SET epoch = 6")
        }
        #expect(fenced?.sqlState == "SV021")
    }

    @Test func `an engine whose connection is killed goes on without loss or doubling`() async throws {
        let bench = try await ReadBench()
        let requests = History(random: SeededRandom(), requests: 80).requests
        let engine = bench.engine(pageSize: 2)
        let run = Task { try await engine.run() }
        for quarter in 0..<4 {
            try await bench.append(requests[quarter * requests.count / 4..<(quarter + 1) * requests.count / 4])
            try await bench.administer(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sovang_project' AND datname = current_database()"
            )
        }
        try await engine.waitFor(seq: try await bench.log.head().size - 1, timeout: .seconds(60))
        run.cancel()
        _ = try? await run.value
        #expect(try await bench.rebuild().isEqual)
    }

    @Test func `the project role cannot write the log, nor the read role the read models`() async throws {
        let bench = try await ReadBench()
        let project = try await bench.database.connect(user: "sovang_project")
        await #expect(throws: PostgresError.self) { try await project.execute("DELETE FROM read.checkpoint") }
        await #expect(throws: PostgresError.self) { try await project.execute("DELETE FROM log.entry") }
        await #expect(throws: PostgresError.self) { try await project.execute("DROP TABLE read.proposal") }
        let read = try await bench.database.connect(user: "sovang_read")
        await #expect(throws: PostgresError.self) { try await read.execute("DELETE FROM read.proposal") }
        await project.close()
        await read.close()
    }
}
