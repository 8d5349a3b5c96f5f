import Foundation
import Glibc

/// What `postmaster.pid` tells of a running cluster.
struct Postmaster: Sendable, Equatable {
    let processID: pid_t
    let socketFolder: String
    /// Whether it accepts connections.
    let isReady: Bool

    /// Reads the file; nil if there is none or its process is not the server of this folder (a stale file, a reused process id).
    ///
    /// Lines: process id, data folder, start time, port, socket folder, listen address, shared memory key, status.
    static func running(in dataFolder: String) -> Postmaster? {
        guard let text = try? String(contentsOfFile: "\(dataFolder)/postmaster.pid", encoding: .utf8) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        guard let first = lines.first, let processID = pid_t(first), processID > 1, serves(processID, dataFolder) else {
            return nil
        }
        return Postmaster(
            processID: processID, socketFolder: lines.count > 4 ? lines[4] : "", isReady: lines.count > 7 && lines[7] == "ready")
    }

    /// Whether a process lives and works in the data folder, as every PostgreSQL server does.
    static func serves(_ processID: pid_t, _ dataFolder: String) -> Bool {
        guard kill(processID, 0) == 0 || errno == EPERM, !isZombie(processID) else { return false }
        guard let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(processID)/cwd") else {
            return false
        }
        return folder == URL(fileURLWithPath: dataFolder).resolvingSymlinksInPath().path
    }

    /// A dead child of a process that has not asked for its end, as below a container's first process.
    private static func isZombie(_ processID: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8),
            let close = status.lastIndex(of: ")")
        else { return false }
        return status[close...].dropFirst(2).first == "Z"
    }

    /// Whether the socket that clients use is there.
    var hasSocket: Bool {
        access("\(socketFolder)/.s.PGSQL.\(PrivateCluster.port)", F_OK) == 0
    }
}
