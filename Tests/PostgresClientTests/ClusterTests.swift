import Foundation
import Glibc
import PostgresClient
import TestSupport
import Testing

@testable import EmbeddedPostgres

/// The private cluster's life.
///
/// One after the other: each starts servers.
@Suite(.serialized)
struct ClusterTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "sovang-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    }

    private static func cluster(_ folder: String, maxConnections: Int = 20) -> PrivateCluster {
        PrivateCluster(
            dataFolder: "\(folder)/data", socketFolder: "\(folder)/s",
            settings: ClusterSettings(isDurable: false, sharedBuffersMiB: 16, maxConnections: maxConnections))
    }

    private func connect(_ cluster: PrivateCluster) async throws -> PostgresConnection {
        try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: cluster.connectionString(database: "postgres")))
    }

    @Test func `what was stored survives a stop and a start, and stop leaves no process`() async throws {
        let cluster = Self.cluster(folder)
        TestClusterGuard.watch(folder, cluster)
        try await cluster.start()
        let first = try #require(cluster.processID)
        try await connect(cluster).execute("CREATE TABLE kept AS SELECT 42::int8 AS n")
        try await cluster.start()
        #expect(cluster.processID == first)
        try await cluster.stop()
        #expect(cluster.processID == nil)
        // Gone, or dead and not yet buried: a dead process has no command line.
        #expect((try? String(contentsOfFile: "/proc/\(first)/cmdline", encoding: .utf8))?.isEmpty ?? true)
        try await cluster.start()
        #expect(try await connect(cluster).query("SELECT n FROM kept").scalar(Int64.self) == 42)
        try await cluster.stop()
    }

    @Test func `a starter killed by force leaves the server running, and the next one adopts it`() async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
            let cluster = ClusterTests.cluster(folder)
            try await cluster.start()
            kill(getpid(), SIGKILL)
        }
        let cluster = Self.cluster(folder)
        TestClusterGuard.watch(folder, cluster)
        let orphan = try #require(cluster.processID)
        try await cluster.start()
        #expect(cluster.processID == orphan)
        #expect(try await connect(cluster).query("SELECT 1").scalar(Int.self) == 1)
        try await cluster.stop()
        #expect(cluster.processID == nil)
    }

    @Test func `a server killed by force is started again over its stale file and recovers`() async throws {
        let cluster = Self.cluster(folder)
        TestClusterGuard.watch(folder, cluster)
        try await cluster.start()
        try await connect(cluster).execute("CREATE TABLE kept AS SELECT 42::int8 AS n")
        let first = try #require(cluster.processID)
        kill(first, SIGKILL)
        try await cluster.start()
        #expect(cluster.processID != first)
        #expect(try await connect(cluster).query("SELECT n FROM kept").scalar(Int64.self) == 42)
        try await cluster.stop()
    }

    @Test func `a server whose socket was swept away is started again`() async throws {
        let cluster = Self.cluster(folder)
        TestClusterGuard.watch(folder, cluster)
        try await cluster.start()
        let first = cluster.processID
        try FileManager.default.removeItem(atPath: cluster.socketFolder)
        try await cluster.start()
        #expect(cluster.processID != first)
        #expect(try await connect(cluster).query("SELECT 1").scalar(Int.self) == 1)
        try await cluster.stop()
    }

    @Test func `a second starter is refused, may attach, and its stop stops nothing`() async throws {
        let (owner, other) = (Self.cluster(folder), Self.cluster(folder))
        TestClusterGuard.watch(folder, owner)
        let early = await #expect(throws: ClusterError.self) { try await other.attach() }
        #expect(early?.code == .notRunning)
        try await owner.start()
        let error = await #expect(throws: ClusterError.self) { try await other.start() }
        #expect(error?.code == .inUse)
        try await other.attach()
        try await other.stop()
        #expect(try await connect(other).query("SELECT 1").scalar(Int.self) == 1)
        try await owner.stop()
        try await other.start()
        try await other.stop()
    }

    @Test func `logins are peer over the socket only`() async throws {
        let cluster = Self.cluster(folder)
        TestClusterGuard.watch(folder, cluster)
        try await cluster.start()
        let connection = try await connect(cluster)
        let rules = try await connection.query(
            "SELECT concat_ws(' ', type, database[1], user_name[1], auth_method, options[1]) FROM pg_hba_file_rules")
        #expect(
            try rules.column(0, as: String.self) == [
                "local all all peer map=sovang", "local replication sovang_admin peer map=sovang",
            ])
        #expect(try await connection.query("SELECT current_setting('listen_addresses')").scalar(String.self) == "")
        #expect(try await connection.query("SELECT current_setting('data_checksums')").scalar(String.self) == "on")
        try await connection.execute("CREATE ROLE stranger LOGIN")
        let error = await #expect(throws: PostgresError.self) {
            _ = try await PostgresConnection.connect(
                PostgresConfiguration(connectionString: cluster.connectionString(database: "postgres", user: "stranger")))
        }
        #expect(error?.code == .connectionFailed)
        #expect(error?.message.contains("Peer authentication failed") == true)
        var status = stat()
        #expect(lstat(cluster.socketFolder, &status) == 0 && status.st_mode & 0o777 == 0o700)
        try await cluster.stop()
    }

    @Test func `a folder that cannot be used is refused with a remedy and left alone`() async throws {
        let long = PrivateCluster(dataFolder: "\(folder)/data", socketFolder: "/tmp/" + String(repeating: "x", count: 100))
        #expect(await #expect(throws: ClusterError.self) { try await long.start() }?.code == .pathUnusable)
        let comma = PrivateCluster(dataFolder: "\(folder)/data", socketFolder: "/tmp/a,b")
        #expect(await #expect(throws: ClusterError.self) { try await comma.start() }?.code == .pathUnusable)
        let account = try await Account.forPostgres()
        try Folder.ensure("\(folder)/data", owner: account)
        try Folder.ensure("\(folder)/data/pgdata", owner: account)
        #expect(await #expect(throws: ClusterError.self) { try await Self.cluster(folder).start() }?.code == .notACluster)
        try Folder.write("9.6\n", to: "\(folder)/data/pgdata/PG_VERSION", owner: account)
        let old = await #expect(throws: ClusterError.self) { try await Self.cluster(folder).start() }
        #expect(old?.code == .versionMismatch)
        #expect(old?.remedy.contains("apt-get install postgresql-9") == true)
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `missing programs are an error that says what to install`() async throws {
        let error = await #expect(throws: ClusterError.self) {
            _ = try await Programs.find(major: nil, versionFolders: "/nonexistent", searchPath: "/nonexistent")
        }
        #expect(error?.code == .notInstalled)
        #expect(error?.remedy.contains("apt-get install postgresql") == true)
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `what the programs say becomes a typed error`() throws {
        func code(_ output: String) -> ClusterError.Code {
            ClusterError(program: "pg_ctl", output: output, folder: "/f", log: "/f/log").code
        }
        #expect(code("FATAL:  could not write to file: No space left on device") == .diskFull)
        #expect(code("FATAL:  lock file \"/s/.s.PGSQL.5432.lock\" already exists") == .socketInUse)
        #expect(code("initdb: error: could not access directory \"/f\": Permission denied") == .permissionDenied)
        #expect(code("FATAL:  database files are incompatible with server") == .versionMismatch)
        #expect(code("something else") == .failed)
        try FileManager.default.removeItem(atPath: folder)
    }
}
