import Foundation
import FoundationNetworking
import Synchronization

/// One POST and its answer, which is given up as soon as it is longer than an answer of a witness can be; redirections are not followed,
/// so that their status is the answer.
final class WitnessExchange: NSObject, URLSessionDataDelegate, Sendable {
    private struct State {
        var waiting: CheckedContinuation<WitnessReply, any Error>?
        var task: URLSessionDataTask?
        var body: [UInt8] = []
        var isTooLong = false
        var isCancelled = false
    }

    /// The most octets that an answer is read up to: some signature lines.
    static let answerLimit = 64 << 10

    private let request: URLRequest
    private let state = Mutex(State())

    /// Prepares the exchange.
    init(url: URL, body: [UInt8], limit: Duration) {
        var post = URLRequest(url: url, timeoutInterval: max(1, Double(limit.components.seconds)))
        post.httpMethod = "POST"
        post.httpBody = Data(body)
        post.setValue("text/plain; charset=utf-8", forHTTPHeaderField: "Content-Type")
        request = post
    }

    /// Sends the request and waits for the answer.
    ///
    /// - Throws: ``HTTPWitnessDoor/Failure/noAnswer``, or what the connection ends with.
    func run() async throws -> WitnessReply {
        // No cookie, no cache and no connection is shared with another exchange.
        let session = URLSession(configuration: .ephemeral, delegate: self, delegateQueue: nil)
        defer { session.invalidateAndCancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let task = session.dataTask(with: request)
                let isCancelled = state.withLock { state in
                    (state.waiting, state.task) = (continuation, task)
                    return state.isCancelled
                }
                isCancelled ? task.cancel() : task.resume()
                if isCancelled { finish(.failure(CancellationError())) }
            }
        } onCancel: {
            state.withLock { state in
                state.isCancelled = true
                return state.task
            }?.cancel()
            finish(.failure(CancellationError()))
        }
    }

    private func finish(_ result: Result<WitnessReply, any Error>) {
        let waiting = state.withLock { state in
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(with: result)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        // Where the length is told, nothing of a body that is too long is read at all.
        guard response.expectedContentLength <= Self.answerLimit else {
            completionHandler(.cancel)
            return finish(.failure(HTTPWitnessDoor.Failure.noAnswer))
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLong = state.withLock { state in
            if state.body.count + data.count > Self.answerLimit { state.isTooLong = true } else { state.body += data }
            return state.isTooLong
        }
        if isTooLong {
            dataTask.cancel()
            finish(.failure(HTTPWitnessDoor.Failure.noAnswer))
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let error { return finish(.failure(error)) }
        guard let answer = task.response as? HTTPURLResponse else { return finish(.failure(HTTPWitnessDoor.Failure.noAnswer)) }
        finish(.success(WitnessReply(status: answer.statusCode, body: state.withLock(\.body))))
    }
}
