import Synchronization

/// A bounded number of connections, made when they are needed and replaced when they break.
package final class PostgresPool: Sendable {
    private struct State {
        var pool: PoolState
        var connections: [PoolState.Slot: PostgresConnection] = [:]
        var waiting: [PoolState.Waiter: CheckedContinuation<Lease, any Error>] = [:]
        /// Answers that came before the waiter had settled down.
        var early: [PoolState.Waiter: Result<Lease, any Error>] = [:]
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    private struct Lease: Sendable {
        var slot: PoolState.Slot
        /// Nil if one has to be made.
        var connection: PostgresConnection?
    }

    private let configuration: PostgresConfiguration
    private let waitLimit: Duration
    private let state: Mutex<State>

    /// - Parameters:
    ///   - size: the largest number of connections.
    ///   - waitLimit: how long a caller waits for a free connection before `pool-exhausted`.
    package init(_ configuration: PostgresConfiguration, size: Int, waitLimit: Duration = .seconds(5)) {
        self.configuration = configuration
        self.waitLimit = waitLimit
        state = Mutex(State(pool: PoolState(size: size)))
    }

    /// The number of connections in use.
    package var leased: Int {
        state.withLock { $0.pool.leased }
    }

    /// Runs a batch on a connection of the pool; see `PostgresConnection.perform`.
    ///
    /// A connection that broke while idle is replaced before the batch begins; a transaction left open is rolled back after it.
    /// - Throws: what the body throws; `pool-exhausted`, `pool-closed`, `connection-failed`, `cancelled`.
    package func withConnection<T: Sendable>(
        _ body: @Sendable (isolated PostgresConnection) throws -> T
    ) async throws -> T {
        let lease = try await lease()
        var isReleased = false
        defer {
            if !isReleased {
                release(lease.slot, nil)
            }
        }
        if let idle = lease.connection, case .done(let value, let isUsable) = await idle.performLeased(body) {
            isReleased = true
            release(lease.slot, isUsable ? idle : nil)
            return try value.get()
        }
        let fresh = try await PostgresConnection.connect(configuration)
        guard case .done(let value, let isUsable) = await fresh.performLeased(body) else {
            throw PostgresError(.connectionFailed, "A new connection broke at once", hint: "Look into the log of PostgreSQL")
        }
        isReleased = true
        release(lease.slot, isUsable ? fresh : nil)
        return try value.get()
    }

    /// Refuses new work, ends idle connections and waits for those in use.
    package func close() async {
        let (waiters, idle) = state.withLock { state in
            let (waiters, slots) = state.pool.close()
            return (waiters, slots.compactMap { state.connections.removeValue(forKey: $0) })
        }
        for waiter in waiters {
            answer(waiter, .failure(Self.closed))
        }
        for connection in idle {
            await connection.close()
        }
        await withCheckedContinuation { continuation in
            let isDone = state.withLock { state in
                if state.pool.leased == 0 { return true }
                state.closing.append(continuation)
                return false
            }
            if isDone {
                continuation.resume()
            }
        }
    }

    private func lease() async throws -> Lease {
        guard !Task.isCancelled else { throw PostgresConnection.cancelled }
        let (action, connection) = state.withLock { state in
            let action = state.pool.lease()
            guard case .use(let slot) = action else { return (action, PostgresConnection?.none) }
            return (action, state.connections.removeValue(forKey: slot))
        }
        switch action {
        case .use(let slot): return Lease(slot: slot, connection: connection)
        case .open(let slot): return Lease(slot: slot, connection: nil)
        case .refuse: throw Self.closed
        case .wait(let waiter): return try await wait(as: waiter)
        }
    }

    private func wait(as waiter: PoolState.Waiter) async throws -> Lease {
        let limit = Task { [waitLimit] in
            try await Task.sleep(for: waitLimit)
            abandon(waiter, Self.exhausted(waitLimit))
        }
        defer { limit.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enlist(waiter, continuation)
            }
        } onCancel: {
            abandon(waiter, PostgresConnection.cancelled)
        }
    }

    private func enlist(_ waiter: PoolState.Waiter, _ continuation: CheckedContinuation<Lease, any Error>) {
        let early = state.withLock { state in
            let early = state.early.removeValue(forKey: waiter)
            if early == nil {
                state.waiting[waiter] = continuation
            }
            return early
        }
        if let early {
            continuation.resume(with: early)
        }
    }

    private func answer(_ waiter: PoolState.Waiter, _ result: Result<Lease, any Error>) {
        let continuation = state.withLock { state in
            let continuation = state.waiting.removeValue(forKey: waiter)
            if continuation == nil {
                state.early[waiter] = result
            }
            return continuation
        }
        continuation?.resume(with: result)
    }

    private func abandon(_ waiter: PoolState.Waiter, _ error: PostgresError) {
        if state.withLock({ $0.pool.abandon(waiter) }) {
            answer(waiter, .failure(error))
        }
    }

    private func release(_ slot: PoolState.Slot, _ connection: PostgresConnection?) {
        let (release, closing) = state.withLock { state in
            let release = state.pool.release(slot, isOpen: connection != nil)
            if release == .keep, let connection {
                state.connections[slot] = connection
            }
            let isDone = state.pool.isClosed && state.pool.leased == 0
            defer {
                if isDone { state.closing = [] }
            }
            return (release, isDone ? state.closing : [])
        }
        // A connection that is not kept ends when its last reference goes, here.
        if case .hand(let slot, let waiter, _) = release {
            answer(waiter, .success(Lease(slot: slot, connection: connection)))
        }
        for continuation in closing {
            continuation.resume()
        }
    }

    private static var closed: PostgresError {
        PostgresError(.poolClosed, "The pool is closed", hint: "The daemon is stopping: try again when it is up")
    }

    private static func exhausted(_ limit: Duration) -> PostgresError {
        PostgresError(
            .poolExhausted, "No connection became free within \(limit)",
            hint: "Try again shortly; if it happens often, make the pool larger")
    }
}
