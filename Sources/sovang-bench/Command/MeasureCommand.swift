import ArgumentParser
import Foundation

/// Measures and prints.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measure (the default).",
        discussion: "Starts a private cluster with fsync on, measures, and takes it away again. Build with -c release.")

    @Argument(help: "What to measure: append, bulk, publish, read, rebuild, yardsticks, layers; everything if none is named.")
    var parts: [Part] = []

    @Option(help: "The seconds of one run of a case, after the warm-up.")
    var seconds: Double = 5

    @Option(help: "The seconds that an append case warms up.")
    var warmUp: Double = 1

    @Option(help: "How often each case is run; the cases take turns.")
    var repetitions: Int = 3

    @Option(help: "The numbers of waiting callers, with commas between.")
    var callers: String = "1,8,32,128"

    @Option(help: "How many events the log holds at least for reading and rebuilding.")
    var events: Int = 500_000

    @Option(help: "Where the cluster is made (on the disk to be measured); a temporary folder if not given.")
    var folder: String?

    @Option(help: "A file to write the figures to, as JSON.")
    var json: String?

    func validate() throws {
        guard seconds > 0, warmUp >= 0, repetitions > 0, events > 0 else {
            throw ValidationError("seconds, repetitions and events must be above 0")
        }
        guard !callerCounts.isEmpty, callerCounts.allSatisfy({ (1...10_000).contains($0) }) else {
            throw ValidationError("callers is a list of numbers from 1 to 10000, such as 1,8,32,128")
        }
    }

    /// The numbers of waiting callers.
    var callerCounts: [Int] {
        let numbers = callers.split(separator: ",").map { Int($0) }
        return numbers.contains(nil) ? [] : numbers.compactMap(\.self)
    }

    func run() async throws {
        let cluster = try BenchCluster(in: folder)
        let watch = SignalGuard { cluster.abandon() }
        defer { watch.cancel() }
        try await cluster.whileRunning {
            var run = MeasuringRun(
                cluster: cluster, parts: parts.isEmpty ? Set(Part.allCases) : Set(parts), time: .seconds(seconds),
                warmUp: .seconds(warmUp), repetitions: repetitions, callers: callerCounts, events: events)
            let report = try await run.report()
            print(report.table)
            if let json { try report.json().write(to: URL(fileURLWithPath: json)) }
        }
    }
}
