import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import Publishing
import TransparencyLog

/// The log while its heads are signed and its tiles written, as the daemon that leads does it.
struct PublishingLoad: Sendable {
    let cluster: BenchCluster
    let database: String

    /// Publishes into a folder on the measured disk while a body runs.
    func whilePublishing<Result: Sendable>(
        _ log: PostgresEventLog, _ body: (PublicationBoard) async throws -> Result
    ) async throws -> Result {
        let folder = URL(fileURLWithPath: cluster.folder).appendingPathComponent("published-\(database)")
        let reader = PostgresPool(cluster.configuration(database, role: "sovang_read"), size: 2)
        let writer = PostgresPool(cluster.configuration(database, role: "sovang_sign"), size: 1)
        let board = PublicationBoard()
        let publisher = Publisher(
            log: log, ledger: HeadLedger(reader: reader, writer: writer),
            file: HeadFile(folder.appendingPathComponent("head")), store: TileStore(folder: folder.appendingPathComponent("log")),
            signers: [try NoteSigner(name: KeyName(BenchCluster.origin), seed: [UInt8](repeating: 1, count: 32))], board: board,
            now: { .now }, logger: Logger(label: "sovang-bench") { _ in SwiftLogNoOpLogHandler() })
        let epoch = try await log.head().epoch
        let run = Task { try await publisher.run(epoch: epoch, confirmation: .notNeeded) }
        let result: Swift.Result<Result, any Error>
        do {
            // What was written before is published first: it is not part of the load.
            let size = try await log.head().size
            while (board.current.head?.size ?? -1) < size { try await Task.sleep(for: .milliseconds(20)) }
            result = .success(try await body(board))
        } catch {
            result = .failure(error)
        }
        run.cancel()
        _ = await run.result
        await reader.close()
        await writer.close()
        return try result.get()
    }

    /// Appends at a steady rate and takes the time from each answer until its last event lies under a released head.
    func timeToPublished(
        _ log: PostgresEventLog, eventsPerSecond: Int, eventsPerRequest: Int, time: Duration, seed: UInt64
    ) async throws -> LoadResult {
        try await whilePublishing(log) { board in
            let times = PublicationTimes()
            let watcher = Task {
                while !Task.isCancelled {
                    times.note(published: board.current.head?.size ?? 0)
                    try? await Task.sleep(for: .milliseconds(2))
                }
            }
            let interval = Duration.seconds(1) * eventsPerRequest / eventsPerSecond
            let start = ContinuousClock.now
            var events = 0
            try await withThrowingTaskGroup(of: Void.self) { group in
                var next = start
                var number = UInt64(0)
                while next < start + time {
                    try await Task.sleep(until: next, clock: .continuous)
                    number += 1
                    var life = ProposalLife(seed: seed << 32 | number)
                    let request = (0..<eventsPerRequest).reduce(into: AppendRequest?.none) { whole, _ in
                        let one = life.next()
                        if whole == nil { whole = one } else { whole?.events += one.events }
                    }
                    if let request {
                        events += request.events.count
                        group.addTask {
                            let receipt = try await log.append(request)
                            times.answered(receipt.last)
                        }
                    }
                    next += interval
                }
                try await group.waitForAll()
            }
            let elapsed = ContinuousClock.now - start
            while times.isWaiting { try await Task.sleep(for: .milliseconds(5)) }
            watcher.cancel()
            await watcher.value
            return LoadResult(events: events, time: elapsed, latencies: times.histogram)
        }
    }
}
