import EventLog
import Logging
import ReadModels
import Service

extension Installation {
    /// Where the digest of the state is taken and recorded.
    func stateDesk(_ desks: Desks) -> StateDesk {
        StateDesk(
            desk: desks.desk, reading: StateReading(configuration: connections.configuration(role: "sovang_project")))
    }

    /// Brings the read models up to the end of the log while `work` runs; for commands that need them without a daemon.
    func projecting<T: Sendable>(logger: Logger, _ work: () async throws -> T) async throws -> T {
        guard let term = log.term else { throw ServiceError(AppendError.notLeading) }
        let engine = ProjectionEngine(
            log: log, configuration: connections.configuration(role: "sovang_project"), epoch: term, logger: logger)
        let running = Task { try await engine.run() }
        do {
            defer { running.cancel() }
            let size = try await log.head().size
            if size > 0 { try await engine.waitFor(seq: size - 1, timeout: .seconds(3_600)) }
            return try await work()
        }
    }
}
