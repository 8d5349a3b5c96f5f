import ReadModels
import Synchronization

/// How long each phase of a rebuild took.
final class PhaseTimes: Sendable {
    private struct State {
        var phase: RebuildProgress.Phase?
        var since = ContinuousClock.now
        var times: [(RebuildProgress.Phase, Duration)] = []
    }

    private let state = Mutex(State())

    /// Takes up what the rebuild says.
    func note(_ progress: RebuildProgress) {
        state.withLock { state in
            guard state.phase != progress.phase else { return }
            close(&state)
            state.phase = progress.phase
        }
    }

    /// The phases with their seconds, in order.
    var told: String {
        state.withLock { state in
            close(&state)
            state.phase = nil
            return state.times.map { "\($0.0.rawValue) \((($0.1.seconds * 100).rounded()) / 100) s" }.joined(separator: ", ")
        }
    }

    private func close(_ state: inout State) {
        let now = ContinuousClock.now
        if let phase = state.phase { state.times.append((phase, now - state.since)) }
        state.since = now
    }
}
