import EventLog
import Foundation
import ReadModels
import TestSupport

extension TrialCluster {
    /// Runs a daemon's half of the log in this process while the body runs and the read models follow.
    func withDaemon<Result: Sendable>(
        _ body: (PostgresEventLog, ProjectionEngine) async throws -> Result
    ) async throws -> Result {
        let log = log()
        let leading = Task { await log.run() }
        let result: Swift.Result<Result, any Error>
        do {
            try await log.waitForLead()
            let engine = ProjectionEngine(
                log: log, configuration: configuration(user: "sovang_project"), epoch: try await log.head().epoch,
                logger: .silent)
            let following = Task { try await engine.run() }
            do {
                result = .success(try await body(log, engine))
            } catch {
                result = .failure(error)
            }
            following.cancel()
            _ = await following.result
        } catch {
            result = .failure(error)
        }
        leading.cancel()
        await leading.value
        await log.close()
        return try result.get()
    }
}
