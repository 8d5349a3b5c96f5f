package import Metrics
import Synchronization

/// A metrics backend for swift-metrics that prints itself in the Prometheus text format 0.0.4.
///
/// Counters, gauges and fixed-bucket histograms; no summaries, because quantiles cannot be added up over daemons.
/// The number of series of one metric is bounded, so that a label fed by a stranger cannot fill the memory: what comes above the
/// bound is counted in one series whose labels all say `other`.
/// Source: <https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format>.
package final class PrometheusRegistry: MetricsFactory, Sendable {
    private struct Family {
        let kind: String
        var series: [String: any PrometheusSeries] = [:]
    }

    private let families = Mutex<[String: Family]>([:])
    private let seriesLimit: Int
    private let buckets: [Double]

    /// A registry with a bound on the series per metric and the upper bounds of its histograms' buckets (seconds for timers).
    package init(
        seriesLimit: Int = 200,
        buckets: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    ) {
        self.seriesLimit = seriesLimit
        self.buckets = buckets
    }

    /// The whole registry in the text format, families and series sorted so that two readings can be compared.
    package func exposition() -> String {
        let snapshot = families.withLock { $0 }
        var text = ""
        for (name, family) in snapshot.sorted(by: { $0.key < $1.key }) {
            text += "# TYPE \(name) \(family.kind)\n"
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                series.write(name: name, labels: labels, to: &text)
            }
        }
        return text
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(PrometheusText.name(label, suffix: "_total"), "counter", dimensions) { PrometheusCounter() }
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(PrometheusText.name(label), "gauge", dimensions) { PrometheusGauge() }
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate
            ? series(PrometheusText.name(label), "histogram", dimensions) { PrometheusHistogram(buckets: self.buckets) }
            : series(PrometheusText.name(label), "gauge", dimensions) { PrometheusGauge() }
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(PrometheusText.name(label, suffix: "_seconds"), "histogram", dimensions) {
            PrometheusHistogram(buckets: self.buckets)
        }
    }

    // Handlers are kept for ever: a counter that vanished would look like a restart to whoever reads the metrics.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    private func series<S: PrometheusSeries>(
        _ name: String, _ kind: String, _ dimensions: [(String, String)], make: () -> S
    ) -> S {
        families.withLock { families in
            // One name with two kinds would be refused by every reader: the later one is kept apart by its kind.
            let name = families[name].map { $0.kind == kind ? name : "\(name)_\(kind)" } ?? name
            var family = families[name] ?? Family(kind: kind)
            var labels = PrometheusText.labels(dimensions)
            if family.series[labels] == nil, family.series.count >= seriesLimit {
                labels = PrometheusText.labels(dimensions.map { ($0.0, "other") })
            }
            if let found = family.series[labels] as? S { return found }
            let made = make()
            family.series[labels] = made
            families[name] = family
            return made
        }
    }
}
