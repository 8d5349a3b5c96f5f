import Foundation
import Glibc
import Synchronization

/// A PostgreSQL cluster of this program's own, reachable through a unix socket only.
///
/// The data folder holds `pgdata`, `postgres.log` and `owner.lock`. As root only the PostgreSQL processes run as the system user
/// `sovang`. Logins are `peer` with a user map: root, that user and the user of this process may be any role of the settings and
/// `ClusterSettings.superuser`; there is no password and no trust.
///
/// The cluster outlives a crash of this process: the next `start` adopts it. While a process lives that has started the cluster, a
/// second `start` on the folder is refused with `cluster-in-use`; it may `attach` instead, and its `stop` then stops nothing.
package actor PrivateCluster {
    /// The port number in the socket's name; nothing listens on the network.
    package static let port = 5432

    /// The folder of the cluster.
    nonisolated package let dataFolder: String
    /// How it is set up.
    nonisolated package let settings: ClusterSettings
    nonisolated let configuredSocketFolder: String
    private nonisolated let usedSocketFolder: Mutex<String>

    private var lock: FolderLock?
    private var work: Task<Void, any Error>?

    /// - Parameters:
    ///   - dataFolder: absolute; made at the first start. Nil for `standardDataFolder()`.
    ///   - socketFolder: absolute and short; nil for one below /run, $XDG_RUNTIME_DIR or /tmp.
    package init(dataFolder: String? = nil, socketFolder: String? = nil, settings: ClusterSettings = ClusterSettings()) {
        let folder = dataFolder ?? Self.standardDataFolder()
        self.dataFolder = folder
        self.settings = settings
        configuredSocketFolder = socketFolder ?? SocketFolder.standard(dataFolder: folder)
        usedSocketFolder = Mutex(configuredSocketFolder)
    }

    /// The folder below /var/lib as root, below `$XDG_DATA_HOME` or `~/.local/share` otherwise.
    package static func standardDataFolder() -> String {
        if geteuid() == 0 { return "/var/lib/sovang/postgres" }
        let environment = ProcessInfo.processInfo.environment
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/sovang/postgres" }
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
        return "\(home)/.local/share/sovang/postgres"
    }

    /// Where the server writes what happens to it.
    nonisolated package var logFile: String { "\(dataFolder)/postgres.log" }

    /// The folder that holds the socket.
    nonisolated package var socketFolder: String { usedSocketFolder.withLock { $0 } }

    nonisolated var pgdata: String { "\(dataFolder)/pgdata" }

    /// The libpq connection string for a database and a role.
    nonisolated package func connectionString(database: String, user: String = ClusterSettings.superuser) -> String {
        "host=\(Self.quoted(socketFolder)) port=\(Self.port) dbname=\(Self.quoted(database)) user=\(Self.quoted(user))"
    }

    /// The process id of the server if it runs.
    nonisolated package var processID: Int32? {
        Postmaster.running(in: pgdata)?.processID
    }

    /// Makes the cluster if there is none, and starts it or adopts the running one.
    ///
    /// Returns when it accepts connections.
    ///
    /// It may be called again at any time, and starts the server again if it died.
    /// - Throws: `ClusterError` with what to do about it.
    package func start() async throws {
        try await alone { try await self.startAlone() }
    }

    /// Uses the cluster that another process runs.
    ///
    /// - Throws: `cluster-not-running` if nobody runs it.
    package func attach() throws {
        guard let server = Postmaster.running(in: pgdata), server.isReady else {
            throw ClusterError(
                .notRunning, "No PostgreSQL runs in \(dataFolder)", remedy: "Start the daemon: sovang serve --embedded")
        }
        usedSocketFolder.withLock { $0 = server.socketFolder }
    }

    /// Stops the server and waits for its end: sessions are broken off, what was committed is on disk.
    ///
    /// Does nothing if this process has not started or adopted the cluster.
    package func stop() async throws {
        try await alone { try await self.stopAlone() }
    }

    /// One start or stop at a time.
    private func alone(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let before = work
        let task = Task {
            _ = await before?.result
            try await body()
        }
        work = task
        try await task.value
    }

    private func startAlone() async throws {
        try SocketFolder.check(configuredSocketFolder)
        try SocketFolder.checkCharacters(dataFolder)
        let account = try await Account.forPostgres()
        try Folder.ensureParents(of: dataFolder)
        try Folder.ensure(dataFolder, owner: account)
        if lock == nil {
            guard let taken = try FolderLock(path: "\(dataFolder)/owner.lock") else {
                throw ClusterError(
                    .inUse, "Another process runs the cluster in \(dataFolder)",
                    remedy: "Stop it (sovang serve), or choose another data folder")
            }
            lock = taken
        }
        do {
            try await launch(as: account)
            usedSocketFolder.withLock { $0 = configuredSocketFolder }
        } catch {
            lock = nil
            throw error
        }
    }

    private func stopAlone() async throws {
        guard lock != nil else { return }
        if let server = Postmaster.running(in: pgdata) {
            try await halt(server, as: try await Account.forPostgres())
        }
        lock = nil
    }

    /// Ends the server at once, without waiting for sessions, from code that cannot suspend (exit handlers).
    ///
    /// It recovers at the next start.
    nonisolated package func stopAtExit() {
        guard let server = Postmaster.running(in: pgdata) else { return }
        kill(server.processID, SIGQUIT)
        // Bounded: 500 looks of 10 ms.
        for _ in 0..<500 where Postmaster.serves(server.processID, pgdata) {
            usleep(10_000)
        }
    }

    private static func quoted(_ value: String) -> String {
        "'" + value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "'", with: "\\'") + "'"
    }
}
