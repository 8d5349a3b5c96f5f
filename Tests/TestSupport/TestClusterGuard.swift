package import EmbeddedPostgres
import Foundation
import Glibc
import Synchronization

/// Sees to it that no cluster and no folder of a test outlives its process.
package enum TestClusterGuard {
    private struct Watched: Sendable {
        var folder: String
        var cluster: PrivateCluster
    }

    private static let watched = Mutex<[Watched]>([])
    private static let watchdogs = Mutex<[Watchdog]>([])

    /// Stops the cluster and removes the folder when this process ends, by itself or by a signal.
    ///
    /// - Parameters:
    ///   - folder: holds nothing but the cluster.
    ///   - cluster: its data folder is `data` in it.
    package static func watch(_ folder: String, _ cluster: PrivateCluster) {
        let isFirst = watched.withLock { list in
            list.append(Watched(folder: folder, cluster: cluster))
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

    private static func endAll() {
        for one in watched.withLock({ $0 }) {
            one.cluster.stopAtExit()
            try? FileManager.default.removeItem(atPath: one.folder)
        }
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
