/// Why a private cluster cannot be started, used or stopped, and what to do about it.
package struct ClusterError: Error, Sendable, CustomStringConvertible {
    /// A stable name for the kind of failure.
    package enum Code: String, Sendable, Hashable {
        /// The PostgreSQL server programs are not installed.
        case notInstalled = "postgres-not-installed"
        /// The data folder was made by a major version that is not installed.
        case versionMismatch = "postgres-version-mismatch"
        /// Another process of this program runs the cluster.
        case inUse = "cluster-in-use"
        /// Nobody runs the cluster.
        case notRunning = "cluster-not-running"
        /// The folder holds something that is not a cluster.
        case notACluster = "not-a-cluster"
        /// A path is longer than a socket may have or holds characters that the configuration cannot.
        case pathUnusable = "path-unusable"
        /// A folder cannot be read or written by the user that needs it.
        case permissionDenied = "permission-denied"
        /// The socket is taken.
        case socketInUse = "socket-in-use"
        /// The disk is full.
        case diskFull = "disk-full"
        /// The server did not come up or go down in time.
        case timedOut = "timed-out"
        /// A program ended with an error of another kind.
        case failed = "cluster-failed"
    }

    /// The kind of failure.
    package let code: Code
    /// What happened, in English.
    package let message: String
    /// What to do next.
    package let remedy: String

    package init(_ code: Code, _ message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    package var description: String {
        "\(code.rawValue): \(message). \(remedy)"
    }
}
