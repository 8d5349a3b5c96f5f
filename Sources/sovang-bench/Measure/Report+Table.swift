import Foundation

extension Report {
    /// The report as tables, for people.
    var table: String {
        var lines = environment.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        if !figures.isEmpty { lines += ["", Self.head] + figures.map(Self.line) }
        if !layers.isEmpty {
            lines += ["", pad("layer", 26) + right("µs/event", 10) + "  fdatasync ms  in what circumstances"]
            for cost in layers {
                lines.append(
                    pad(cost.layer, 26) + right(cost.microseconds, 10, digits: 2) + "  "
                        + pad(Self.pair(cost.fdatasync), 14) + cost.note)
            }
        }
        return lines.joined(separator: "\n")
    }

    private static let head =
        pad("case", 42) + right("rate", 11) + right("min", 11) + right("max", 11) + right("p50 ms", 9) + right("p95 ms", 9)
        + right("p99 ms", 9) + "  " + pad("fdatasync ms", 13) + right("CPU µs/event", 16)
        + right("peak MiB", 9) + right("ratio", 7) + "  to"

    private static func line(_ figure: Figure) -> String {
        let rates = figure.repetitions.map(\.rate)
        let latencies = figure.repetitions.compactMap(\.latency)
        let disk = [0, 1].map { place in figure.repetitions.map { $0.fdatasync[place] }.median }
        let processor = [0, 1].map { place in figure.repetitions.map { $0.processor[place] }.median }
        var line = pad(figure.name, 42) + right(figure.rate, 11) + right(rates.min() ?? 0, 11) + right(rates.max() ?? 0, 11)
        for key in [\Repetition.Latency.p50, \.p95, \.p99] {
            line += latencies.isEmpty ? right("–", 9) : right(latencies.map { $0[keyPath: key] }.median, 9, digits: 2)
        }
        line +=
            "  " + pad(pair(disk), 13) + right(pair(processor), 16)
            + right(figure.repetitions.map(\.peakMiB).max() ?? 0, 9)
        line += figure.ratio.map { right($0, 7, digits: 2) } ?? right("–", 7)
        line += "  " + (figure.yardstick ?? "")
        if let target = figure.target {
            line += figure.rate >= target ? "  [≥ \(Int(target)): met]" : "  [≥ \(Int(target)): MISSED]"
        }
        return line
    }

    private static func pair(_ values: [Double]) -> String {
        values.map { String(format: "%.2f", $0) }.joined(separator: " / ")
    }
}

private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}

private func right(_ number: Double, _ width: Int, digits: Int = 0) -> String {
    right(String(format: "%.\(digits)f", number), width)
}
