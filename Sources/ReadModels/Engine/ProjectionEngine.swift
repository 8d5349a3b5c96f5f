import Entry
package import EventLog
package import Logging
package import PostgresClient

/// Keeps the live read models up with the log.
///
/// One engine leads, under the epoch of the daemon that appends; an older one is fenced by the checkpoint rows. A
/// projection that cannot go on is parked with position and reason, and the others go on.
package actor ProjectionEngine {
    private let log: any EventLog
    private let configuration: PostgresConfiguration
    private let epoch: Int64
    private let definitions: [ProjectionDefinition]
    private let pageSize: Int
    private let logger: Logger
    private var checkpoints: [String: Checkpoint] = [:]
    private var waiters: [Int: Waiter] = [:]
    private var nextWaiter = 0

    /// How long the engine sleeps at most before it looks again, at the log and at the checkpoints.
    private static let pollInterval = Duration.seconds(1)

    /// Describes an engine; it connects when it runs.
    ///
    /// - Parameters:
    ///   - configuration: a connection of the role `sovang_project`.
    ///   - epoch: the epoch under which this daemon leads.
    ///   - pageSize: the most events of one transaction.
    package init(
        log: any EventLog, configuration: PostgresConfiguration, epoch: Int64,
        projections: [ProjectionDefinition] = ProjectionDefinition.all, pageSize: Int = 2_000, logger: Logger
    ) {
        self.log = log
        self.configuration = configuration
        self.epoch = epoch
        self.definitions = projections
        self.pageSize = pageSize
        self.logger = logger
    }

    /// Follows the log until the task is cancelled; after a lost connection it begins again by itself.
    ///
    /// - Throws: ``ProjectionError`` `fenced` if another daemon leads, `log-gap` if the log is not dense.
    package func run() async throws {
        var attempt = 0
        while !Task.isCancelled {
            do {
                try await follow { attempt = 0 }
            } catch let error as ProjectionError {
                failWaiters(with: error)
                throw error
            } catch {
                if Task.isCancelled { break }
                attempt += 1
                logger.warning("read models wait for the database", metadata: ["reason": "\(error)", "attempt": "\(attempt)"])
                try? await Task.sleep(for: .milliseconds(min(5_000, 100 << min(attempt, 6))))
            }
        }
        failWaiters(with: CancellationError())
    }

    /// Returns once the projections have applied the event at a position: read your own writes.
    ///
    /// - Parameter projections: the names to wait for; nil for all that are not parked.
    /// - Throws: ``ProjectionError`` `read-model-late` when the time is up, `projection-parked` if a named one stands
    ///   still before the position; `CancellationError`.
    package func waitFor(seq: Int64, projections names: [String]? = nil, timeout: Duration) async throws {
        if try isReached(seq, names) { return }
        let number = nextWaiter
        nextWaiter += 1
        let timer = Task {
            try await Task.sleep(for: timeout)
            self.expire(number)
        }
        defer { timer.cancel() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                if Task.isCancelled {
                    continuation.resume(throwing: CancellationError())
                } else {
                    waiters[number] = Waiter(seq: seq, names: names, continuation: continuation)
                }
            }
        } onCancel: {
            Task { await self.abandon(number) }
        }
    }

    private func follow(onProgress: () -> Void) async throws {
        let connection = try await PostgresConnection.connect(configuration)
        do {
            let definitions = definitions
            let epoch = epoch
            note(try await connection.perform { try CheckpointTable.claim(definitions, epoch: epoch, on: $0) })
            let batch = LiveBatch(definitions: definitions, epoch: epoch)
            while true {
                try Task.checkCancellation()
                let head = try await log.head().size
                let start = running.map(\.position).min() ?? head
                let page = start < head ? try await log.read(from: start, limit: pageSize) : EntryPage()
                if let first = page.first {
                    guard first.seq == start else { throw ProjectionError.gap(expected: start, found: first.seq) }
                    let events = page.map(LogEvent.init)
                    note(try await connection.perform { try batch.apply(events, on: $0) })
                    onProgress()
                } else {
                    try await log.waitForGrowth(beyond: max(start, head), upTo: Self.pollInterval)
                    // A rebuild may have been switched in by another process meanwhile.
                    note(try await connection.perform { try CheckpointTable.read(on: $0) })
                    try CheckpointTable.refuseIfFenced(Array(checkpoints.values), epoch: epoch)
                }
            }
        } catch {
            await connection.close()
            throw error
        }
    }

    /// The checkpoints of the projections that can go on.
    private var running: [Checkpoint] {
        definitions.compactMap { definition in
            checkpoints[definition.name].flatMap { $0.fault == nil && $0.version == definition.version ? $0 : nil }
        }
    }

    private func note(_ found: [Checkpoint]) {
        for checkpoint in found where definitions.contains(where: { $0.name == checkpoint.projection }) {
            if let fault = checkpoint.fault, checkpoints[checkpoint.projection]?.fault == nil {
                logger.error(
                    "projection parked",
                    metadata: [
                        "projection": "\(checkpoint.projection)", "position": "\(checkpoint.position)", "reason": "\(fault)",
                    ])
            }
            checkpoints[checkpoint.projection] = checkpoint
        }
        for (number, waiter) in waiters {
            do {
                guard try isReached(waiter.seq, waiter.names) else { continue }
                waiters.removeValue(forKey: number)?.continuation.resume()
            } catch {
                waiters.removeValue(forKey: number)?.continuation.resume(throwing: error)
            }
        }
    }

    private func isReached(_ seq: Int64, _ names: [String]?) throws(ProjectionError) -> Bool {
        guard let names else {
            return !checkpoints.isEmpty && running.allSatisfy { $0.position > seq }
        }
        for name in names {
            guard definitions.contains(where: { $0.name == name }) else { throw .unknownProjection(name) }
            guard let checkpoint = checkpoints[name] else { return false }
            if checkpoint.position > seq { continue }
            if checkpoint.fault != nil { throw .parked(name, at: checkpoint.position) }
            return false
        }
        return true
    }

    private func expire(_ number: Int) {
        guard let waiter = waiters.removeValue(forKey: number) else { return }
        let last = (waiter.names.map { names in checkpoints.values.filter { names.contains($0.projection) } } ?? running)
            .min { $0.position < $1.position }
        waiter.continuation.resume(
            throwing: ProjectionError.late(last?.projection ?? "read models", at: last?.position ?? 0, wanted: waiter.seq + 1))
    }

    private func abandon(_ number: Int) {
        waiters.removeValue(forKey: number)?.continuation.resume(throwing: CancellationError())
    }

    private func failWaiters(with error: any Error) {
        let failed = waiters.values
        waiters = [:]
        failed.forEach { $0.continuation.resume(throwing: error) }
    }

    private struct Waiter {
        let seq: Int64
        let names: [String]?
        let continuation: CheckedContinuation<Void, any Error>
    }
}
