import Entry
import EventLog

/// The whole log, page by page, as a projection reads it.
struct ReadLoad: Sendable {
    let log: PostgresEventLog
    let pageSize: Int

    /// Reads all entries and checks that none is missing.
    func run() async throws -> LoadResult {
        let start = ContinuousClock.now
        var next: Int64 = 0
        while true {
            let page = try await log.read(from: next, limit: pageSize)
            guard let first = page.first, let last = page.last else { break }
            guard first.seq == next, last.seq == next + Int64(page.count) - 1 else {
                throw BenchError("the log has a hole after position \(next)")
            }
            next = last.seq + 1
        }
        return LoadResult(events: Int(next), time: ContinuousClock.now - start, latencies: nil)
    }
}
