import CLibPQ
import Foundation
import Synchronization

/// Lets other threads cancel what a connection is doing, and only that.
///
/// A cancellation that arrives late would hit the next batch. So each batch has a ticket, and the request is sent while the lock is held:
/// the batch cannot end, nor the next one begin, before the server has delivered the signal.
final class CancelGate: Sendable {
    private struct State {
        var handle: Handle?
        /// The batch under way, 0 for none.
        var current: UInt64 = 0
        var cancelled = false
        var nextTicket: UInt64 = 1
    }

    /// `PGcancel` holds a copy of address and key, and `PQcancel` is thread-safe (libpq, "Canceling Queries in Progress").
    private struct Handle: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let state = Mutex(State())

    /// Takes over the cancel object of a new connection.
    func open(_ connection: OpaquePointer) {
        let handle = PQgetCancel(connection).map(Handle.init(pointer:))
        state.withLock { $0.handle = handle }
    }

    /// Frees the cancel object; later requests do nothing.
    func close() {
        let handle = state.withLock { state in
            defer { state.handle = nil }
            return state.handle
        }
        if let handle {
            PQfreeCancel(handle.pointer)
        }
    }

    /// A number for a batch to come.
    func ticket() -> UInt64 {
        state.withLock { state in
            defer { state.nextTicket += 1 }
            return state.nextTicket
        }
    }

    /// The batch begins.
    func begin(_ ticket: UInt64) {
        state.withLock { state in
            state.current = ticket
            state.cancelled = false
        }
    }

    /// The batch is over: requests for it no longer do anything.
    func end() {
        state.withLock { state in
            state.current = 0
            state.cancelled = false
        }
    }

    /// Whether the batch under way has been cancelled.
    var isCancelled: Bool {
        state.withLock { $0.cancelled }
    }

    /// Cancels the batch with this ticket, on a thread of its own, because the request is a blocking connection to the server.
    ///
    /// The server ignores a request between two statements. The gate refuses further statements of the batch; for the one that may
    /// just have slipped through, the request is repeated until the batch is over.
    func cancel(_ ticket: UInt64) {
        let isCurrent = state.withLock { state in
            guard state.current == ticket else { return false }
            state.cancelled = true
            return true
        }
        guard isCurrent else { return }
        Thread.detachNewThread { [self] in
            var pause = 0.05
            while send(onlyFor: ticket) {
                Thread.sleep(forTimeInterval: pause)
                pause = min(pause * 2, 2)
            }
        }
    }

    /// Cancels whatever statement is under way.
    func cancelCurrent() {
        _ = send(onlyFor: nil)
    }

    /// Sends one request; false if the batch is over.
    private func send(onlyFor ticket: UInt64?) -> Bool {
        state.withLock { state in
            guard let handle = state.handle, ticket == nil || state.current == ticket else { return false }
            var message = [CChar](repeating: 0, count: 256)
            return PQcancel(handle.pointer, &message, 256) == 1
        }
    }
}
