import Synchronization

/// Gathers the answers to the requests of a bulk, and answers its caller when the last has come.
final class BulkAnswer: Sendable {
    private struct State {
        var remaining: Int
        var refusal: AppendError?
        var continuation: CheckedContinuation<Result<Void, AppendError>, Never>?
    }

    private let state: Mutex<State>

    init(count: Int, continuation: CheckedContinuation<Result<Void, AppendError>, Never>) {
        state = Mutex(State(remaining: count, continuation: continuation))
    }

    /// Takes the answer to one of the requests.
    func take(_ answer: Result<AppendReceipt, AppendError>) {
        let last = state.withLock { state -> (CheckedContinuation<Result<Void, AppendError>, Never>?, AppendError?) in
            state.remaining -= 1
            if case .failure(let error) = answer, state.refusal == nil { state.refusal = error }
            guard state.remaining == 0 else { return (nil, nil) }
            defer { state.continuation = nil }
            return (state.continuation, state.refusal)
        }
        last.0?.resume(returning: last.1.map { .failure($0) } ?? .success(()))
    }
}
