import Foundation
import Glibc
import Testing

/// A process that appends what it is told and says what was acknowledged (`sovang-bench worker`).
struct WorkerProcess {
    let process: ChildProcess

    /// - Parameter folder: where the worker publishes the log; nil if it does not.
    init(_ cluster: TrialCluster, publishingInto folder: String? = nil) throws {
        let program = try #require(ChildProcess.path(of: "sovang-bench"), "sovang-bench is not built beside the tests")
        process = try ChildProcess(
            program,
            ["worker", "--connection", cluster.connectionString, "--origin", Trial.origin, "--projects"]
                + (folder.map { ["--publishes", $0] } ?? []))
    }

    /// Feeds all open requests and listens until the process ends: by itself, when all is done, or by being killed.
    ///
    /// - Parameters:
    ///   - killAfter: after how many acknowledgements the blow falls; nil for never.
    ///   - microseconds: how long after that.
    func run(
        _ ledger: inout Ledger, killAfter: Int? = nil, microseconds: Int = 0, blow: @escaping @Sendable () -> Void = {}
    ) async throws {
        let lines = try ledger.open.map { try $0.line }
        let process = process
        Thread.detachNewThread {
            lines.forEach(process.write)
            // One that is to be killed must not end before.
            if killAfter == nil { process.endInput() }
        }
        var count = 0
        var isDue = killAfter != nil
        for await line in process.lines {
            ledger.hear(line)
            if line.hasPrefix("done") { count += 1 }
            if isDue, let killAfter, count >= killAfter {
                isDue = false
                Thread.detachNewThread {
                    usleep(UInt32(microseconds))
                    blow()
                }
            }
        }
    }
}
