import Commendation
import Crypto
import Entry
import EventLog
import Foundation
import Histogram

/// Lists of 500 proposals, each one request, as the import makes them.
struct BulkLoad: Sendable {
    let log: PostgresEventLog

    /// How many requests are under way at a time.
    let writers: Int

    /// Whether each row registers its honoree, as in a province's first list, or refers to one that is known.
    let registersHonorees: Bool

    /// Whether each proposal is also received, appraised, conferred and published, so that the log is like a real one.
    var walksProposals = false

    private static let rows = 500

    /// Appends lists for some time, or until so many events are written.
    func run(seed: UInt64, time: Duration, events limit: Int = .max) async throws -> LoadResult {
        let start = ContinuousClock.now
        let end = start + time
        let counts = try await withThrowingTaskGroup(of: (Int, Histogram<UInt32>).self) { group in
            for writer in 0..<writers {
                group.addTask {
                    try await write(SampleEvents(seed: seed << 16 | UInt64(writer)), until: end, limit / writers)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var all = LoadResult.histogram()
        for (_, histogram) in counts {
            all.add(histogram)
        }
        return LoadResult(
            events: counts.map(\.0).reduce(0, +), time: ContinuousClock.now - start, latencies: all)
    }

    private func write(
        _ events: SampleEvents, until end: ContinuousClock.Instant, _ limit: Int
    ) async throws -> (Int, Histogram<UInt32>) {
        var events = events
        var count = 0
        var histogram = LoadResult.histogram()
        while ContinuousClock.now < end, count < limit {
            let request = list(&events)
            let start = ContinuousClock.now
            _ = try await log.append(request)
            histogram.record(UInt64((ContinuousClock.now - start).microseconds))
            count += request.events.count
            if walksProposals { count += try await walk(request, &events) }
        }
        return (count, histogram)
    }

    /// Takes the proposals of a list through all their steps, each step one request, and answers how many events that made.
    private func walk(_ list: AppendRequest, _ events: inout SampleEvents) async throws -> Int {
        let proposals = list.events.filter { $0.type == ProposalSubmitted.type }
        let decision = events.id()
        for step in ProposalLife.followingSteps {
            let drafts = proposals.map { proposal in
                events.step(
                    step, of: proposal.stream.id, honoree: proposal.subject ?? decision, decision: decision,
                    cause: decision)
            }
            let expectations = drafts.map { Expectation.stream($0.stream.id, version: Int64(step) - 1) }
            _ = try await log.append(
                AppendRequest(id: .fresh(drafts[0].id), events: drafts, expectations: expectations))
        }
        return proposals.count * ProposalLife.followingSteps.count
    }

    /// One list.
    func list(_ events: inout SampleEvents) -> AppendRequest {
        let submission = events.id()
        let proposals = (0..<Self.rows).map { _ in events.id() }
        let header = events.submission(submission, of: proposals)
        var request = AppendRequest(
            id: .fresh(header.id), events: [header], expectations: [.stream(submission, version: -1)])
        for (index, proposal) in proposals.enumerated() {
            let honoree = events.id()
            if registersHonorees {
                request.events.append(events.registration(of: honoree))
                request.expectations.append(.stream(honoree, version: -1))
                let digest = Array(SHA256.hash(data: honoree.bytes))
                if let key = BlindKey(bytes: digest) {
                    request.expectations.append(.blindKey(key, honorees: 0))
                    request.blindKeys.append(BlindEntry(key: key, honoree: honoree))
                }
            }
            request.events.append(
                events.proposal(
                    proposal, honoree: honoree, submission: submission, row: index + 1, cause: header.id))
            request.expectations.append(.stream(proposal, version: -1))
        }
        return request
    }
}
