import CLibPQ
import Glibc

extension PostgresConnection {
    /// How a leased batch ended.
    enum LeaseOutcome<T: Sendable>: Sendable {
        /// The body ran; whether the connection may serve others.
        case done(Result<T, any Error>, isUsable: Bool)
        /// The connection had broken while idle; the body did not run.
        case stale
    }

    /// Runs a batch for the pool: looks first whether the connection is alive and leaves no transaction open.
    nonisolated func performLeased<T: Sendable>(
        _ body: @Sendable (isolated PostgresConnection) throws -> T
    ) async -> LeaseOutcome<T> {
        do {
            return try await perform { connection in
                guard connection.isAlive else { return .stale }
                let result = Result { try body(connection) }
                connection.rollBack()
                return .done(result, isUsable: connection.isUsable && connection.occupation == nil)
            }
        } catch {
            // Cancelled before it began.
            return .done(.failure(error), isUsable: true)
        }
    }

    /// Whether the server has not hung up.
    ///
    /// Costs no round trip: an idle connection with something to read has news, often the last.
    private var isAlive: Bool {
        guard let line = lineForCleanup else { return false }
        for _ in 0..<4 {
            var descriptor = pollfd(fd: PQsocket(line), events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 0) > 0 else { break }
            guard PQconsumeInput(line) == 1 else { return false }
        }
        return isUsable
    }
}
