import Entry
import EventLog
import Foundation
import Synchronization

/// A log whose next appends fail as told, before anything is written.
final class CommandTestLog: EventLog {
    let inner: InMemoryEventLog
    let failures = Mutex<[AppendError]>([])
    let appends = Mutex(0)
    /// What somebody else does right before the next append, once.
    let before = Mutex<(@Sendable () async throws -> Void)?>(nil)
    /// How often entries were read.
    let reads = Mutex(0)
    /// How often personal fields were read.
    let disclosed = Mutex(0)
    /// How many of the next questions after a request find nothing, as if it came at the same moment.
    let blindRecords = Mutex(0)

    init(_ inner: InMemoryEventLog) { self.inner = inner }

    var origin: String { inner.origin }

    func append(_ request: AppendRequest) async throws(AppendError) -> AppendReceipt {
        appends.withLock { $0 += 1 }
        let first = before.withLock { action in
            defer { action = nil }
            return action
        }
        do {
            try await first?()
        } catch {
            throw AppendError.busy(retryAfter: .zero)
        }
        if let failure = failures.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw failure }
        return try await inner.append(request)
    }

    func head() async throws -> LogHead { try await inner.head() }
    func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        reads.withLock { $0 += 1 }
        return try await inner.read(from: seq, limit: limit)
    }
    func readStream(_ id: UUID, from streamSeq: Int64, limit: Int) async throws -> EntryPage {
        reads.withLock { $0 += 1 }
        return try await inner.readStream(id, from: streamSeq, limit: limit)
    }
    func readSubject(_ id: UUID, from seq: Int64, limit: Int) async throws -> EntryPage {
        reads.withLock { $0 += 1 }
        return try await inner.readSubject(id, from: seq, limit: limit)
    }
    func readStreams(_ ids: [UUID]) async throws -> EntryPage {
        reads.withLock { $0 += 1 }
        return try await inner.readStreams(ids)
    }
    func readSubjects(_ ids: [UUID]) async throws -> EntryPage {
        reads.withLock { $0 += 1 }
        return try await inner.readSubjects(ids)
    }
    func disclosures(of entries: [Int64]) async throws -> [Int64: [Disclosure]] {
        disclosed.withLock { $0 += 1 }
        return try await inner.disclosures(of: entries)
    }
    func record(of request: RequestID) async throws -> RecordedRequest? {
        let isBlind = blindRecords.withLock { left in
            defer { left = max(0, left - 1) }
            return left > 0
        }
        return isBlind ? nil : try await inner.record(of: request)
    }
    func match(_ keys: [BlindKey]) async throws -> [BlindKey: Set<UUID>] { try await inner.match(keys) }
    func waitForGrowth(beyond size: Int64, upTo limit: Duration) async throws {
        try await inner.waitForGrowth(beyond: size, upTo: limit)
    }
}
