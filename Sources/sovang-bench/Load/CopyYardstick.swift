import Foundation

/// The plainest way to read the same bytes: psql with a binary COPY, thrown away.
struct CopyYardstick: Sendable {
    /// The libpq connection string.
    let connectionString: String

    /// Copies all leaves out.
    func run(events: Int) throws -> LoadResult {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "psql", "--no-psqlrc", "--quiet", "--dbname", connectionString, "--command",
            "COPY (SELECT leaf FROM log.entry ORDER BY seq) TO STDOUT (FORMAT binary)",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchError("psql failed with \(process.terminationStatus)") }
        return LoadResult(events: events, time: ContinuousClock.now - start, latencies: nil)
    }
}
