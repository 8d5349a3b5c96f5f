import EventLog
import PostgresClient
import ReadModels

/// All read models from nothing, into shadow tables, with their digests at the end.
struct RebuildLoad: Sendable {
    let cluster: BenchCluster
    let database: String

    /// Rebuilds once; nothing is put in place.
    func run(_ log: PostgresEventLog) async throws -> LoadResult {
        let configuration = cluster.configuration(database, role: "sovang_project")
        let phases = PhaseTimes()
        let report = try await Rebuild(log: log, configuration: configuration, progress: phases.note).run()
        Progress.say("    \(phases.told)")
        for projection in report.projections {
            if let parked = projection.parked { throw BenchError("\(projection.name) parked: \(parked.told)") }
        }
        return LoadResult(events: Int(report.events), time: report.duration, latencies: nil)
    }
}
