import EmbeddedPostgres
import Logging

/// Starts the private server again when it has died under a running daemon.
///
/// Nobody else would: the log and the read models wait for their database to come back, and requests in doubt wait with them.
struct ClusterKeeper: Sendable {
    let cluster: PrivateCluster
    let logger: Logger

    /// How often it looks.
    private static let interval = Duration.milliseconds(500)

    /// Runs `work` while the server is watched.
    func watching<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
        let watch = Task { await keep() }
        do {
            let result = try await work()
            await end(watch)
            return result
        } catch {
            await end(watch)
            throw error
        }
    }

    /// A start under way is waited for, so that the stop that follows finds a whole server.
    private func end(_ watch: Task<Void, Never>) async {
        watch.cancel()
        await watch.value
    }

    private func keep() async {
        while !Task.isCancelled {
            if cluster.processID == nil {
                logger.error("the private PostgreSQL has ended; starting it again", metadata: ["log": "\(cluster.logFile)"])
                do {
                    try await cluster.start()
                    logger.notice("the private PostgreSQL runs again")
                } catch {
                    // Such as a full disk: it is tried again, and meanwhile every command is answered with a reason.
                    logger.error("the private PostgreSQL cannot be started", metadata: ["reason": "\(error)"])
                }
            }
            try? await Task.sleep(for: Self.interval)
        }
    }
}
