import Entry
import Synchronization

/// The requests that wait for the appender: bounded by events and bytes, so that a flood is answered and not hoarded.
final class AppendQueue: Sendable {
    /// One waiting request and the way to answer it.
    struct Waiting: Sendable {
        let prepared: PreparedRequest
        let answer: Answer
    }

    /// The way to answer a request: its caller alone waits for it, or the caller of a bulk for all of them.
    enum Answer: Sendable {
        case one(CheckedContinuation<Result<AppendReceipt, AppendError>, Never>)
        case ofBulk(BulkAnswer)

        func resume(returning answer: Result<AppendReceipt, AppendError>) {
            switch self {
            case .one(let continuation): continuation.resume(returning: answer)
            case .ofBulk(let bulk): bulk.take(answer)
            }
        }
    }

    private struct State {
        var waiting: [Waiting] = []
        var events = 0
        var bytes = 0
        var refusal: AppendError? = .notLeading
        var term: Int64?
        var consumer: CheckedContinuation<Void, Never>?
        var isClosed = false
    }

    private let state = Mutex(State())
    private let eventLimit: Int
    private let byteLimit: Int

    init(eventLimit: Int, byteLimit: Int) {
        self.eventLimit = eventLimit
        self.byteLimit = byteLimit
    }

    /// Queues a request and waits for its answer.
    func submit(_ prepared: PreparedRequest) async throws(AppendError) -> AppendReceipt {
        let result = await withCheckedContinuation { answer in
            enqueue(Waiting(prepared: prepared, answer: .one(answer)))
        }
        return try result.get()
    }

    /// Queues requests one right after the other and waits until all are answered.
    ///
    /// - Throws: the first refusal; the requests behind a refused one are answered on their own all the same.
    func submit(_ bulk: PreparedBulk) async throws(AppendError) {
        guard !bulk.requests.isEmpty else { return }
        let result = await withCheckedContinuation { continuation in
            let answer = BulkAnswer(count: bulk.requests.count, continuation: continuation)
            enqueue(bulk.requests.map { Waiting(prepared: $0, answer: .ofBulk(answer)) }, events: bulk.eventCount)
        }
        try result.get()
    }

    private func enqueue(_ requests: [Waiting], events: Int) {
        let bytes = requests.reduce(0) { $0 + $1.prepared.byteCount }
        let (refusal, consumer) = state.withLock { state -> (AppendError?, CheckedContinuation<Void, Never>?) in
            if let refusal = state.refusal { return (refusal, nil) }
            let fits = state.events + events <= eventLimit && state.bytes + bytes <= byteLimit
            guard fits || state.waiting.isEmpty else { return (.busy(retryAfter: .seconds(1)), nil) }
            state.waiting += requests
            state.events += events
            state.bytes += bytes
            defer { state.consumer = nil }
            return (nil, state.consumer)
        }
        if let refusal {
            for request in requests { request.answer.resume(returning: .failure(refusal)) }
        }
        consumer?.resume()
    }

    private func enqueue(_ request: Waiting) {
        let (refusal, consumer) = state.withLock { state -> (AppendError?, CheckedContinuation<Void, Never>?) in
            if let refusal = state.refusal { return (refusal, nil) }
            // An empty queue takes any request that is within its own bounds, however small the queue's are.
            let fits =
                state.events + request.prepared.events.count <= eventLimit
                && state.bytes + request.prepared.byteCount <= byteLimit
            guard fits || state.waiting.isEmpty else { return (.busy(retryAfter: .seconds(1)), nil) }
            state.waiting.append(request)
            state.events += request.prepared.events.count
            state.bytes += request.prepared.byteCount
            defer { state.consumer = nil }
            return (nil, state.consumer)
        }
        if let refusal { request.answer.resume(returning: .failure(refusal)) }
        consumer?.resume()
    }

    /// Waits until something waits, then takes all of it that one commit may hold, oldest first; empty once the queue
    /// is closed or the task is cancelled.
    func take(eventLimit: Int, byteLimit: Int) async -> [Waiting] {
        await waitForSomething()
        return state.withLock { state in
            var count = 0
            var events = 0
            var bytes = 0
            for request in state.waiting {
                events += request.prepared.events.count
                bytes += request.prepared.byteCount
                if count > 0, events > eventLimit || bytes > byteLimit { break }
                count += 1
            }
            let taken = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(count)
            for request in taken {
                state.events -= request.prepared.events.count
                state.bytes -= request.prepared.byteCount
            }
            return taken
        }
    }

    private func waitForSomething() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { (consumer: CheckedContinuation<Void, Never>) in
                let isReady = state.withLock { state in
                    if !state.waiting.isEmpty || state.isClosed || Task.isCancelled { return true }
                    state.consumer = consumer
                    return false
                }
                if isReady { consumer.resume() }
            }
        } onCancel: {
            wakeConsumer()
        }
    }

    private func wakeConsumer() {
        let consumer = state.withLock { state in
            defer { state.consumer = nil }
            return state.consumer
        }
        consumer?.resume()
    }

    /// Whether requests are let in.
    var isOpen: Bool {
        state.withLock { $0.refusal == nil }
    }

    /// Whether the queue is closed for good.
    var isClosed: Bool {
        state.withLock { $0.isClosed }
    }

    /// How many requests wait.
    var waitingCount: Int {
        state.withLock { $0.waiting.count }
    }

    /// The epoch under which requests are let in; `nil` while they are not.
    var term: Int64? {
        state.withLock { $0.refusal == nil ? $0.term : nil }
    }

    /// Lets requests in, unless the queue is closed for good.
    ///
    /// - Parameter term: the epoch under which this daemon leads now.
    func open(term: Int64) {
        state.withLock { state in
            // Closed while the lead was being taken: nobody would take what came in now, nor ever answer it.
            guard !state.isClosed else { return }
            state.refusal = nil
            state.term = term
        }
    }

    /// Answers all that wait, and all that come until the queue is opened again, with the refusal.
    func refuse(_ refusal: AppendError) {
        refuse(refusal, forGood: false)
    }

    private func refuse(_ refusal: AppendError, forGood: Bool) {
        let waiting = state.withLock { state in
            state.refusal = refusal
            state.isClosed = state.isClosed || forGood
            defer {
                state.waiting = []
                state.events = 0
                state.bytes = 0
            }
            return state.waiting
        }
        for request in waiting {
            request.answer.resume(returning: .failure(refusal))
        }
    }

    /// Refuses all for good.
    func close() {
        refuse(.notLeading, forGood: true)
        wakeConsumer()
    }
}
