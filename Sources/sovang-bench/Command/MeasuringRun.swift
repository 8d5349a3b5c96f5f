import EmbeddedPostgres
import EventLog
import Foundation
import PostgresClient

/// One run over all that is to be measured.
struct MeasuringRun {
    let cluster: BenchCluster
    let parts: Set<Part>
    let time: Duration
    let warmUp: Duration
    let repetitions: Int
    let callers: [Int]
    let events: Int

    /// Every run of a load gets events of its own.
    private var seed: UInt64 = 1
    private var measured = Report(environment: [:])

    /// The log that appending and importing fill.
    private static let written = "written"

    /// The log that is published while it is filled.
    private static let published = "published"

    /// The log that is read and rebuilt: whole lives of proposals, whatever was measured before.
    private static let kept = "kept"

    init(
        cluster: BenchCluster, parts: Set<Part>, time: Duration, warmUp: Duration, repetitions: Int, callers: [Int],
        events: Int
    ) {
        self.cluster = cluster
        self.parts = parts
        self.time = time
        self.warmUp = warmUp
        self.repetitions = repetitions
        self.callers = callers
        self.events = events
    }

    /// Measures everything that is asked for.
    mutating func report() async throws -> Report {
        measured.environment = try await cluster.settings()
        measured.environment["machine"] = Self.machine
        measured.environment["cluster in"] = cluster.folder
        try await cluster.makeDatabase(Self.written)
        try await cluster.makeDatabase(Self.kept)
        if parts.contains(.publish) { try await cluster.makeDatabase(Self.published) }
        for repetition in 1...repetitions {
            if parts.contains(.append) { try await appends(repetition) }
            if parts.contains(.bulk) { try await bulks(repetition) }
            if parts.contains(.publish) { try await publishes(repetition) }
        }
        try await fill()
        for repetition in 1...repetitions {
            if parts.contains(.read) { try await reads(repetition) }
            if parts.contains(.rebuild) { try await rebuilds(repetition) }
            if parts.contains(.verify) { try await verifies(repetition) }
            if parts.contains(.yardsticks) { try await yardsticks(repetition) }
        }
        if parts.contains(.layers) {
            measured.layers = try await LayerCosts(cluster: cluster, database: Self.kept).measure()
        }
        measured.compare()
        return measured
    }

    private mutating func appends(_ repetition: Int) async throws {
        for callers in callers {
            let figure = Figure(
                "append, \(callers) waiting callers", against: callers > 32 ? Self.insert(1_000) : Self.insert(32),
                target: [32: 6_000, 128: 12_000][callers])
            let seed = nextSeed()
            let (warmUp, time) = (warmUp, time)
            try await measure(figure, repetition, on: Self.written) { log in
                try await AppendLoad(log: log, callers: callers, warmUp: warmUp, time: time).run(seed: seed)
            }
        }
    }

    private mutating func bulks(_ repetition: Int) async throws {
        for (name, registers, target) in [("known honorees", false, 25_000), ("all honorees new", true, nil)]
            as [(String, Bool, Double?)]
        {
            for writers in [1, 4] {
                let figure = Figure(
                    "bulk, \(name), \(writers) at a time", against: Self.insert(1_000), target: target)
                let seed = nextSeed()
                let time = time
                try await measure(figure, repetition, on: Self.written) { log in
                    try await BulkLoad(log: log, writers: writers, registersHonorees: registers).run(seed: seed, time: time)
                }
            }
        }
    }

    private mutating func publishes(_ repetition: Int) async throws {
        let load = PublishingLoad(cluster: cluster, database: Self.published)
        let (warmUp, time) = (warmUp, time)
        for callers in callers where callers > 8 {
            let without = "append, \(callers) waiting callers, not published"
            let seeds = (nextSeed(), nextSeed())
            try await measure(Figure(without), repetition, on: Self.published) { log in
                try await AppendLoad(log: log, callers: callers, warmUp: warmUp, time: time).run(seed: seeds.0)
            }
            let with = Figure("append, \(callers) waiting callers, published", against: without)
            try await measure(with, repetition, on: Self.published) { log in
                try await load.whilePublishing(log) { _ in
                    try await AppendLoad(log: log, callers: callers, warmUp: warmUp, time: time).run(seed: seeds.1)
                }
            }
        }
        let seed = nextSeed()
        try await measure(Figure("from answer to published, at 2,000 events/s"), repetition, on: Self.published) { log in
            try await load.timeToPublished(log, eventsPerSecond: 2_000, eventsPerRequest: 10, time: time, seed: seed)
        }
    }

    /// Fills the log up to the size that reading and rebuilding ask for; not measured.
    private mutating func fill() async throws {
        guard !parts.isDisjoint(with: [.read, .rebuild, .verify, .yardsticks, .layers]) else { return }
        let seed = nextSeed()
        let events = events
        measured.environment["events in the log"] = try await cluster.withLog(Self.kept) { log in
            let missing = events - Int(try await log.head().size)
            if missing > 0 {
                _ = try await BulkLoad(log: log, writers: 4, registersHonorees: true, walksProposals: true)
                    .run(seed: seed, time: .seconds(3_600), events: missing)
            }
            return "\(try await log.head().size)"
        }
    }

    private mutating func reads(_ repetition: Int) async throws {
        for pageSize in [1_000, 5_000] {
            try await measure(Figure("read, pages of \(pageSize)", against: Self.copy), repetition) { log in
                try await ReadLoad(log: log, pageSize: pageSize).run()
            }
        }
    }

    private mutating func rebuilds(_ repetition: Int) async throws {
        let load = RebuildLoad(cluster: cluster, database: Self.kept)
        try await measure(Figure("rebuild, all read models", against: Self.copy, target: 200_000), repetition) { log in
            try await load.run(log)
        }
    }

    private mutating func verifies(_ repetition: Int) async throws {
        let load = VerifyLoad(cluster: cluster, database: Self.kept)
        try await measure(Figure("export, all files"), repetition) { try await load.export($0) }
        try await measure(Figure("verify, from files", target: 200_000), repetition) { _ in try await load.offline() }
        try await measure(Figure("verify, in the database", against: Self.copy), repetition) { _ in try await load.online() }
        try await measure(Figure("prove, from files", unit: "proofs/s"), repetition) { _ in try load.proofs() }
    }

    private mutating func yardsticks(_ repetition: Int) async throws {
        let configuration = cluster.configuration(Self.kept)
        let time = time
        for way in [InsertYardstick.Way.pipeline, .arrays] {
            for rows in [32, 1_000] {
                try await measure(Figure(Self.insert(rows, way), unit: "rows/s"), repetition) { log in
                    try await InsertYardstick(
                        source: log, configuration: configuration, way: way, rowsPerCommit: rows
                    ).run(time: time)
                }
            }
        }
        let copy = CopyYardstick(connectionString: configuration.connectionString)
        try await measure(Figure(Self.copy, unit: "rows/s"), repetition) { log in
            try copy.run(events: Int(try await log.head().size))
        }
    }

    private static func insert(_ rows: Int, _ way: InsertYardstick.Way = .pipeline) -> String {
        "yardstick: \(rows) INSERTs a commit, \(way.rawValue)"
    }

    private static let copy = "yardstick: COPY to psql"

    /// Runs a load once, with the disk's time taken before and after, and says so.
    private mutating func measure(
        _ figure: Figure, _ repetition: Int, on database: String = Self.kept,
        _ load: @Sendable (PostgresEventLog) async throws -> LoadResult
    ) async throws {
        let disk = DiskProbe(folder: cluster.folder)
        let before = try disk.median()
        Memory.resetPeak()
        let server = cluster.cluster.processID
        let start = ProcessorTime.now(postmaster: server)
        let result = try await cluster.withLog(database, load)
        let end = ProcessorTime.now(postmaster: server)
        let peak = Memory.peakMiB
        let events = Double(max(result.allEvents, 1))
        let run = Repetition(
            rate: Double(result.events) / result.time.seconds, latency: result.latencies.flatMap(Repetition.Latency.init),
            fdatasync: [before, try disk.median()],
            processor: [end.client - start.client, end.server - start.server].map { $0 * 1_000_000 / events },
            peakMiB: peak)
        measured.add(run, to: figure)
        Progress.say("\(repetition)/\(repetitions) \(figure.name): \(Int(run.rate)) \(figure.unit)")
    }

    private mutating func nextSeed() -> UInt64 {
        seed += 1
        return seed
    }

    private static var machine: String {
        let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)).flatMap { text in
            text.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
        }
        return "\(ProcessInfo.processInfo.activeProcessorCount) ×\(processor.map(String.init) ?? " unknown")"
    }
}
