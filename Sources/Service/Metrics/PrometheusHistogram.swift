import Metrics
import Synchronization

/// Observations counted in fixed buckets, with their sum and number.
final class PrometheusHistogram: RecorderHandler, TimerHandler, PrometheusSeries {
    private struct State {
        var counts: [Int64]
        var sum: Double = 0
        var count: Int64 = 0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(buckets: [Double]) {
        let bounds = buckets.sorted()
        self.bounds = bounds
        state = Mutex(State(counts: Array(repeating: 0, count: bounds.count)))
    }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        state.withLock { state in
            // Each bucket holds its own observations here; they are added up when they are printed.
            if let index = bounds.firstIndex(where: { value <= $0 }) { state.counts[index] += 1 }
            state.sum += value
            state.count += 1
        }
    }

    /// A duration in nanoseconds, kept in seconds.
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    func write(name: String, labels: String, to text: inout String) {
        let state = state.withLock { $0 }
        var running: Int64 = 0
        for (bound, count) in zip(bounds, state.counts) {
            running += count
            text += bucket(name, labels, PrometheusText.number(bound), running)
        }
        text += bucket(name, labels, "+Inf", state.count)
        text += PrometheusText.sample("\(name)_sum", labels, PrometheusText.number(state.sum))
        text += PrometheusText.sample("\(name)_count", labels, String(state.count))
    }

    private func bucket(_ name: String, _ labels: String, _ bound: String, _ count: Int64) -> String {
        let edge = "le=\"\(bound)\""
        return PrometheusText.sample("\(name)_bucket", labels.isEmpty ? edge : "\(labels),\(edge)", String(count))
    }
}
