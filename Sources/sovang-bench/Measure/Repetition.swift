import Histogram

/// One run of a case, with the disk's time just before and just after it.
struct Repetition: Codable, Sendable {
    /// Events in a second.
    let rate: Double

    /// The time of one request in milliseconds, where requests were timed.
    let latency: Latency?

    /// The median time of fdatasync in milliseconds, just before and just after.
    let fdatasync: [Double]

    /// Microseconds of processor time an event, of this process and of the server.
    let processor: [Double]

    /// The most memory that this process held meanwhile, in MiB.
    let peakMiB: Double

    /// Percentiles in milliseconds.
    struct Latency: Codable, Sendable {
        let p50: Double
        let p95: Double
        let p99: Double
        let max: Double

        /// Reads the percentiles of a histogram of microseconds.
        init?(_ histogram: Histogram<UInt32>) {
            guard histogram.totalCount > 0 else { return nil }
            p50 = Double(histogram.valueAtPercentile(50)) / 1_000
            p95 = Double(histogram.valueAtPercentile(95)) / 1_000
            p99 = Double(histogram.valueAtPercentile(99)) / 1_000
            max = Double(histogram.max) / 1_000
        }
    }
}
