import Synchronization

/// Wakes those who wait for the log to grow, in this process.
final class HeadBell: Sendable {
    private struct State {
        var size: Int64 = 0
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// Tells that the log has reached a size.
    func ring(_ size: Int64) {
        let waiters = state.withLock { state in
            state.size = max(state.size, size)
            defer { state.waiters = [:] }
            return state.waiters
        }
        for waiter in waiters.values {
            waiter.resume()
        }
    }

    /// Returns once the log is known to be larger than a size, or when the time is up or the task is cancelled.
    func wait(beyond size: Int64, upTo limit: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.waitForRing(beyond: size) }
            group.addTask { try? await Task.sleep(for: limit) }
            await group.next()
            group.cancelAll()
        }
    }

    private func waitForRing(beyond size: Int64) async {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { (waiter: CheckedContinuation<Void, Never>) in
                let isDue = state.withLock { state in
                    if state.size > size || Task.isCancelled { return true }
                    state.waiters[number] = waiter
                    return false
                }
                if isDue { waiter.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }
}
