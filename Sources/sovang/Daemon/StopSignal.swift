import Dispatch
import Foundation
import Synchronization

/// SIGTERM and SIGINT, from the first moment on: a daemon that is still starting stops as cleanly as a running one.
final class StopSignal: Sendable {
    private final class Reaction: Sendable {
        struct State {
            var isRaised = false
            var action: (@Sendable () -> Void)?
        }

        let state = Mutex(State())

        func raise() {
            let action = state.withLock { state in
                state.isRaised = true
                return state.action
            }
            action?()
        }
    }

    private let reaction = Reaction()
    // Only kept alive here; Dispatch's sources are thread-safe, though not marked so.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    /// Takes over the two signals.
    init() {
        let reaction = reaction
        sources = [SIGTERM, SIGINT].map { number in
            // The default action would end the process before the source sees anything.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { reaction.raise() }
            source.resume()
            return source
        }
    }

    /// Says what to do when a signal comes; at once, if one came already.
    ///
    /// The last action counts.
    func whenRaised(_ action: @escaping @Sendable () -> Void) {
        let isRaised = reaction.state.withLock { state in
            state.action = action
            return state.isRaised
        }
        if isRaised { action() }
    }

    /// Whether a signal came.
    var isRaised: Bool { reaction.state.withLock { $0.isRaised } }
}
