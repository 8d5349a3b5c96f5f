import Dispatch
import Foundation

/// Runs a last act when the process is interrupted, so that a broken-off run leaves nothing behind.
final class SignalGuard {
    private let sources: [any DispatchSourceSignal]

    init(_ lastAct: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                lastAct()
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    /// Ends the watch.
    func cancel() {
        sources.forEach { $0.cancel() }
    }
}
