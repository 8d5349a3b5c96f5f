package import EmbeddedPostgres
import Foundation
import Glibc
import Synchronization

/// Sees to it that no cluster and no folder of a test outlives its process.
package enum TestClusterGuard {
    private static let watched = Mutex<[PrivateCluster]>([])
    private static let watchdogs = Mutex<[Watchdog]>([])

    /// Stops the cluster and removes the folder when this process ends, by itself or by a signal.
    ///
    /// - Parameters:
    ///   - folder: holds nothing but the cluster.
    ///   - cluster: its data folder is `data` in it.
    package static func watch(_ folder: String, _ cluster: PrivateCluster) {
        let isFirst = watched.withLock { list in
            list.append(cluster)
            return list.count == 1
        }
        if isFirst {
            atexit { TestClusterGuard.endAll() }
        }
        if let watchdog = try? Watchdog(script, folder) {
            watchdogs.withLock { $0.append(watchdog) }
        }
    }

    /// A fixed text; the folder is its argument.
    private static let script = """
        pid=$(head -n 1 "$1/data/pgdata/postmaster.pid") && kill -QUIT "$pid" && while kill -0 "$pid"; do sleep 0.1; done
        rm -rf "$1"
        """

    /// Stops the servers; the folders are left to the watchdogs, so that nobody waits for a busy disk.
    private static func endAll() {
        for cluster in watched.withLock({ $0 }) { cluster.stopAtExit() }
    }

    /// Ends clusters whose process died together with its watcher.
    static func removeStale() {
        let temporary = NSTemporaryDirectory()
        for name in (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? [] where name.hasPrefix("sovang-test-") {
            guard let owner = pid_t(name.split(separator: "-")[2]), kill(owner, 0) != 0, errno == ESRCH else { continue }
            PrivateCluster(dataFolder: "\(temporary)\(name)/data", socketFolder: "\(temporary)\(name)/s").stopAtExit()
            try? FileManager.default.removeItem(atPath: temporary + name)
        }
    }
}
