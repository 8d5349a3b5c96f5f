import Entry
import Foundation
import Testing

@testable import EventLog

/// The queue before the appender: bounded, and answering in every end.
@Suite struct AppendQueueTests {
    @Test func `a full queue answers busy with when to come again`() async throws {
        let queue = AppendQueue(eventLimit: 10, byteLimit: 1 << 20)
        queue.open(term: 1)
        let waiting = try await park(10, in: queue)
        await #expect(throws: AppendError.busy(retryAfter: .seconds(1))) {
            try await queue.submit(prepared(1))
        }
        queue.refuse(.notLeading)
        for request in waiting {
            await #expect(throws: AppendError.notLeading) { try await request.value }
        }
    }

    @Test func `a batch takes the oldest first and no more than it may`() async throws {
        let queue = AppendQueue(eventLimit: 100, byteLimit: 1 << 20)
        queue.open(term: 1)
        let waiting = try await park(9, in: queue)
        let first = await queue.take(eventLimit: 4, byteLimit: 1 << 20)
        let second = await queue.take(eventLimit: 100, byteLimit: 1 << 20)
        #expect(first.count == 4)
        #expect(second.count == 5)
        for request in first + second {
            request.answer.resume(returning: .failure(.notLeading))
        }
        for request in waiting { _ = try? await request.value }
    }

    @Test func `closing wakes the appender and refuses what comes after`() async throws {
        let queue = AppendQueue(eventLimit: 10, byteLimit: 1 << 20)
        queue.open(term: 1)
        let taking = Task { await queue.take(eventLimit: 10, byteLimit: 1 << 20).count }
        queue.close()
        #expect(await taking.value == 0)
        await #expect(throws: AppendError.notLeading) { try await queue.submit(prepared(1)) }
    }

    @Test func `a queue that was closed while the lead was taken stays closed`() async throws {
        let queue = AppendQueue(eventLimit: 10, byteLimit: 1 << 20)
        queue.close()
        queue.open(term: 1)
        #expect(!queue.isOpen)
        // A request that is let in all the same is taken and answered, so that a failure does not hang the tests.
        let request = try prepared(1)
        let answer = Task { try await queue.submit(request) }
        for request in await queue.take(eventLimit: 10, byteLimit: 1 << 20) {
            request.answer.resume(returning: .failure(.outcomeUnknown))
        }
        await #expect(throws: AppendError.notLeading) { try await answer.value }
    }

    @Test func `cancelling the appender's task wakes it`() async {
        let queue = AppendQueue(eventLimit: 10, byteLimit: 1 << 20)
        let taking = Task { await queue.take(eventLimit: 10, byteLimit: 1 << 20).count }
        taking.cancel()
        #expect(await taking.value == 0)
    }

    private func park(_ count: Int, in queue: AppendQueue) async throws -> [Task<AppendReceipt, any Error>] {
        var waiting: [Task<AppendReceipt, any Error>] = []
        for number in 1...count {
            let request = try prepared(1)
            waiting.append(Task { try await queue.submit(request) })
            while queue.waitingCount < number { await Task.yield() }
        }
        return waiting
    }

    private func prepared(_ events: Int) throws -> PreparedRequest {
        let drafts = (0..<events).map { _ in Drafts.event() }
        return try PreparedRequest(Drafts.request(drafts), origin: "test", kinds: nil) { [UInt8](repeating: 9, count: 16) }
    }
}
