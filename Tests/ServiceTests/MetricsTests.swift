import Entry
import Foundation
import Logging
import Metrics
import Synchronization
import Testing

@testable import Service

struct MetricsTests {
    @Test func `counters, gauges and histograms are printed in the text format`() {
        let registry = PrometheusRegistry(buckets: [1, 0.1])
        Counter(label: "sovang.requests", dimensions: [("route", "/a\"b\\c\nd"), ("method", "GET")], factory: registry).increment(
            by: 3)
        Meter(label: "9lag", dimensions: [], factory: registry).set(2.5)
        let recorder = Recorder(label: "sizes", dimensions: [], aggregate: true, factory: registry)
        for value in [0.05, 0.1, 0.5, 7] { recorder.record(value) }
        #expect(
            registry.exposition() == #"""
                # TYPE _9lag gauge
                _9lag 2.5
                # TYPE sizes histogram
                sizes_bucket{le="0.1"} 2
                sizes_bucket{le="1"} 3
                sizes_bucket{le="+Inf"} 4
                sizes_sum 7.65
                sizes_count 4
                # TYPE sovang_requests_total counter
                sovang_requests_total{method="GET",route="/a\"b\\c\nd"} 3

                """#)
    }

    @Test func `a timer is a histogram of seconds`() {
        let registry = PrometheusRegistry(buckets: [0.01, 1])
        Metrics.Timer(label: "append", dimensions: [("kind", "x")], factory: registry).recordMilliseconds(500)
        let text = registry.exposition()
        #expect(text.contains("append_seconds_bucket{kind=\"x\",le=\"0.01\"} 0\n"))
        #expect(text.contains("append_seconds_bucket{kind=\"x\",le=\"1\"} 1\n"))
        #expect(text.contains("append_seconds_sum{kind=\"x\"} 0.5\n"))
    }

    @Test func `equal labels in any order are one series, and the number of series is bounded`() {
        let registry = PrometheusRegistry(seriesLimit: 3)
        Counter(label: "c", dimensions: [("a", "1"), ("b", "2")], factory: registry).increment()
        Counter(label: "c", dimensions: [("b", "2"), ("a", "1")], factory: registry).increment()
        for index in 0..<100 { Counter(label: "c", dimensions: [("a", "\(index)"), ("b", "x")], factory: registry).increment() }
        let lines = registry.exposition().split(separator: "\n").dropFirst()
        #expect(lines.contains("c_total{a=\"1\",b=\"2\"} 2"))
        #expect(lines.contains("c_total{a=\"other\",b=\"other\"} 98"))
        #expect(lines.count == 4)
    }

    @Test func `one name with two kinds stays readable`() {
        let registry = PrometheusRegistry()
        Meter(label: "x_total", dimensions: [], factory: registry).set(1)
        Counter(label: "x", dimensions: [], factory: registry).increment()
        #expect(registry.exposition() == "# TYPE x_total gauge\nx_total 1\n# TYPE x_total_counter counter\nx_total_counter 1\n")
    }

    @Test func `counting from many tasks loses nothing`() async {
        let registry = PrometheusRegistry()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 {
                        Counter(label: "c", dimensions: [], factory: registry).increment()
                        Recorder(label: "r", dimensions: [], aggregate: true, factory: registry).record(0.5)
                    }
                }
            }
        }
        #expect(registry.exposition().contains("c_total 8000\n"))
        #expect(registry.exposition().contains("r_count 8000\n"))
    }

    @Test func `a log line is one JSON object without the fields that hold personal data`() {
        let lines = HTTPTestLines()
        var logger = Logger(label: "web") { label in
            JSONLinesLogHandler(label: label, priorityPrefix: true, now: { Instant(microseconds: 0) }) { lines.add($0) }
        }
        logger[metadataKey: "token"] = "secret"
        logger.warning(
            "a \"b\"\n\u{1}",
            metadata: ["name": "Lò Thị Mẫu", "list": ["x", "y"], "map": ["birthDate": "1980-01-01", "row": "7"]])
        #expect(
            lines.all == [
                "<4>{\"at\":\"1970-01-01T00:00:00.000000Z\",\"level\":\"warning\",\"log\":\"web\",\"message\":\"a \\\"b\\\"\\n\\u0001\","
                    + "\"list\":[\"x\",\"y\"],\"map\":{\"birthDate\":\"…\",\"row\":\"7\"},\"name\":\"…\",\"token\":\"…\"}\n"
            ])
    }
}
