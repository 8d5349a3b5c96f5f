import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Logging
import TestSupport
import Testing

/// The same seed gives the same log byte for byte, however the batches fell.
@Suite struct SameSeedTests {
    /// A year with both mergers.
    private static let tiny = DemoOptions(
        years: 1, scale: 0.01, seed: 77, until: Day(year: 2025, month: 8, day: 31) ?? DemoOptions.lastDay)

    @Test func `the same seed gives the same root in memory and in the database, by large commits and by small ones`()
        async throws
    {
        let memory = DemoFixture.memory()
        let first = try await Demo.write(Self.tiny, into: memory, lists: DemoFixture.lists, rules: .embedded())
        let expected = try await memory.head()
        #expect(first.events == expected.size)
        for batch in [5_000, 137] {
            var limits = AppendLimits()
            limits.batchEvents = batch
            try await DemoFixture.withDatabase(limits: limits) { log, _ in
                let report = try await Demo.write(Self.tiny, into: log, lists: DemoFixture.lists, rules: .embedded())
                let head = try await log.head()
                #expect(report == first)
                #expect(head.size == expected.size)
                #expect(head.root == expected.root, "commits of \(batch)")
                #expect(head.at == expected.at)
            }
        }
    }

    @Test func `another seed gives another log`() async throws {
        var other = Self.tiny
        other.seed += 1
        let (left, right) = (DemoFixture.memory(), DemoFixture.memory())
        _ = try await Demo.write(Self.tiny, into: left, lists: DemoFixture.lists, rules: .embedded())
        _ = try await Demo.write(other, into: right, lists: DemoFixture.lists, rules: .embedded())
        let roots = (try await left.head().root, try await right.head().root)
        #expect(roots.0 != roots.1)
    }

    @Test func `a demonstration that was written is not written again, and one of another seed not over it`() async throws {
        let log = DemoFixture.memory()
        _ = try await Demo.write(Self.tiny, into: log, lists: DemoFixture.lists, rules: .embedded())
        let head = try await log.head()
        _ = try await Demo.write(Self.tiny, into: log, lists: DemoFixture.lists, rules: .embedded())
        #expect(try await log.head().root == head.root)
        var other = Self.tiny
        other.seed += 1
        await #expect(throws: DemoFault(.logNotEmpty)) {
            _ = try await Demo.write(other, into: log, lists: DemoFixture.lists, rules: .embedded())
        }
        #expect(try await log.head().root == head.root)
    }

    @Test func `a log that is no demonstration, or holds something else, is refused`() async throws {
        let real = InMemoryEventLog(
            origin: "test.sovang.example/log",
            environment: LogEnvironment(now: { .first }, salt: { [UInt8](repeating: 1, count: 16) }))
        await #expect(throws: DemoFault(.notADemonstration)) {
            _ = try await Demo.write(Self.tiny, into: real, lists: DemoFixture.lists, rules: .embedded())
        }
        let used = DemoFixture.memory()
        let event = EventDraft(
            id: UUID(), type: "ProposalReceived", stream: StreamID(kind: "proposal", id: UUID()), on: Day.first, actor: "tester")
        _ = try await used.append(AppendRequest(id: RequestID("other")!, events: [event]))
        await #expect(throws: DemoFault(.logNotEmpty)) {
            _ = try await Demo.write(Self.tiny, into: used, lists: DemoFixture.lists, rules: .embedded())
        }
    }
}
