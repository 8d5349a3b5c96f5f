import EventLog
import Histogram

/// A closed loop of callers, each of which waits for its answer before it asks again.
struct AppendLoad: Sendable {
    let log: PostgresEventLog
    let callers: Int
    let warmUp: Duration
    let time: Duration

    /// Runs the callers; what is asked for before the warm-up is over is not counted.
    ///
    /// - Parameter seed: gives every run events of its own.
    func run(seed: UInt64) async throws -> LoadResult {
        let begin = ContinuousClock.now + warmUp
        let end = begin + time
        let histograms = try await withThrowingTaskGroup(of: (Histogram<UInt32>, Int).self) { group in
            for caller in 0..<callers {
                group.addTask { try await call(as: ProposalLife(seed: seed << 16 | UInt64(caller)), from: begin, to: end) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var all = LoadResult.histogram()
        for (histogram, _) in histograms {
            all.add(histogram)
        }
        return LoadResult(
            events: Int(all.totalCount), warmUpEvents: histograms.map(\.1).reduce(0, +), time: time, latencies: all)
    }

    private func call(
        as caller: ProposalLife, from begin: ContinuousClock.Instant, to end: ContinuousClock.Instant
    ) async throws -> (Histogram<UInt32>, Int) {
        var caller = caller
        var uncounted = 0
        var histogram = LoadResult.histogram()
        while true {
            let request = caller.next()
            let start = ContinuousClock.now
            guard start < end else { return (histogram, uncounted) }
            _ = try await log.append(request)
            let answered = ContinuousClock.now
            // What was answered between begin and end is counted, whenever it was asked for.
            if answered >= begin, answered < end {
                histogram.record(UInt64((answered - start).microseconds))
            } else {
                uncounted += 1
            }
        }
    }
}
