import Foundation
import Glibc

extension PrivateCluster {
    /// How long a server may take to recover from a crash.
    private static let startSeconds = 600
    /// How long a fast shutdown may take: it writes a checkpoint.
    private static let stopSeconds = 120

    /// Leaves a running server of the right settings behind, whatever was there before.
    nonisolated func launch(as account: Account) async throws {
        let programs = try await Programs.find(major: try major())
        if access(pgdata, F_OK) != 0 {
            try await initialize(programs, account)
        }
        try writeConfiguration(account)
        try SocketFolder.ensure(configuredSocketFolder, owner: account)
        if let server = Postmaster.running(in: pgdata) {
            if server.socketFolder.isEmpty || (server.socketFolder == configuredSocketFolder && server.hasSocket) {
                // Left by a crash of the process that had started it, or just being started by its orphaned pg_ctl.
                if try await becomesReady(server) { return }
            } else {
                // Its socket was swept away or lies elsewhere: nobody could reach it.
                try await halt(server, as: account)
            }
        }
        try await startServer(programs, account)
    }

    /// The major version that made the data, nil if there is no data yet.
    private nonisolated func major() throws(ClusterError) -> Int? {
        guard access(pgdata, F_OK) == 0 else { return nil }
        guard let text = try? String(contentsOfFile: "\(pgdata)/PG_VERSION", encoding: .utf8),
            let major = Int(text.prefix { $0.isNumber })
        else {
            throw ClusterError(
                .notACluster, "\(pgdata) exists and is not a PostgreSQL cluster",
                remedy: "Move it away or choose another data folder")
        }
        return major
    }

    /// Makes the cluster beside its place and moves it there when it is whole, so that a crash leaves no half of it.
    private nonisolated func initialize(_ programs: Programs, _ account: Account) async throws(ClusterError) {
        let unfinished = pgdata + ".new"
        try? FileManager.default.removeItem(atPath: unfinished)
        var arguments = [
            "--pgdata=\(unfinished)", "--username=\(ClusterSettings.superuser)", "--encoding=UTF8", "--locale=C",
            "--data-checksums", "--auth-local=peer", "--auth-host=reject", "--no-instructions",
        ]
        if !settings.isDurable {
            arguments.append("--no-sync")
        }
        if let failure = await failure("initdb", programs, arguments, account) {
            throw failure
        }
        guard let original = try? String(contentsOfFile: "\(unfinished)/postgresql.conf", encoding: .utf8) else {
            throw ClusterError(.failed, "initdb left no postgresql.conf", remedy: "Remove \(unfinished) and start again")
        }
        try Folder.write(original + "\ninclude = 'sovang.conf'\n", to: "\(unfinished)/postgresql.conf", owner: account)
        guard rename(unfinished, pgdata) == 0 else {
            throw ClusterError(
                .permissionDenied, "\(unfinished) cannot be renamed", remedy: "Check the owner of \(dataFolder) and start again")
        }
        Folder.sync(dataFolder)
    }

    private nonisolated func writeConfiguration(_ account: Account) throws(ClusterError) {
        var users = [try Account.current().name, account.name]
        if geteuid() != 0 {
            // root can become any user anyhow; the map spares the detour.
            users.append("root")
        }
        users = users.reduce(into: []) { list, user in
            if !list.contains(user) { list.append(user) }
        }
        try Folder.write(
            settings.configuration(socketFolder: configuredSocketFolder), to: "\(pgdata)/sovang.conf", owner: account)
        try Folder.write(ClusterSettings.hostBasedAuthentication, to: "\(pgdata)/pg_hba.conf", owner: account)
        try Folder.write(settings.identities(users: users), to: "\(pgdata)/pg_ident.conf", owner: account)
    }

    /// Waits until an adopted server accepts connections and lets it read its configuration; false if it died instead.
    private nonisolated func becomesReady(_ server: Postmaster) async throws -> Bool {
        for _ in 0..<Self.startSeconds * 20 {
            guard let now = Postmaster.running(in: pgdata) else { return false }
            if now.isReady && now.hasSocket {
                kill(now.processID, SIGHUP)
                return true
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw ClusterError(
            .timedOut, "PostgreSQL (process \(server.processID)) does not become ready", remedy: "Read \(logFile)")
    }

    private nonisolated func startServer(_ programs: Programs, _ account: Account) async throws {
        var status = stat()
        if lstat(logFile, &status) == 0, status.st_size > 16 << 20 {
            rename(logFile, logFile + ".1")
        }
        let arguments = [
            "start", "--pgdata=\(pgdata)", "--log=\(logFile)", "--wait", "--timeout=\(Self.startSeconds)", "--silent",
        ]
        var failure = await failure("pg_ctl", programs, arguments, account)
        // After a kill -9 of the server its children hold the shared memory for a moment longer, and the process id lives on until
        // the system's first process has buried the dead.
        var attempts = 40
        while let error = failure, attempts > 0, Postmaster.running(in: pgdata) == nil,
            error.message.contains("shared memory block") || error.message.contains("postmaster.pid")
        {
            attempts -= 1
            try await Task.sleep(for: .milliseconds(250))
            failure = await self.failure("pg_ctl", programs, arguments, account)
        }
        if let failure {
            throw failure
        }
    }

    /// Stops a server by a fast shutdown and waits for its end.
    nonisolated func halt(_ server: Postmaster, as account: Account) async throws {
        kill(server.processID, SIGINT)
        for _ in 0..<Self.stopSeconds * 50 {
            guard Postmaster.serves(server.processID, pgdata) else {
                // As the first process of a container we inherit the orphan, and it is ours to bury.
                waitpid(server.processID, nil, WNOHANG)
                return
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw ClusterError(
            .timedOut, "PostgreSQL (process \(server.processID)) did not stop within \(Self.stopSeconds) s",
            remedy: "Read \(logFile); a long checkpoint may still be under way")
    }

    /// Runs one of PostgreSQL's programs; nil if it succeeded.
    private nonisolated func failure(
        _ name: String, _ programs: Programs, _ arguments: [String], _ account: Account
    ) async -> ClusterError? {
        let before = logSize
        do {
            let answer = try await account.command(programs.path(name), arguments).run()
            guard answer.status != 0 else { return nil }
            return ClusterError(
                program: name, output: answer.output + "\n" + logText(from: before), folder: dataFolder, log: logFile)
        } catch {
            return error
        }
    }

    private nonisolated var logSize: UInt64 {
        var status = stat()
        return lstat(logFile, &status) == 0 ? UInt64(max(status.st_size, 0)) : 0
    }

    private nonisolated func logText(from offset: UInt64) -> String {
        guard let file = FileHandle(forReadingAtPath: logFile) else { return "" }
        defer { try? file.close() }
        try? file.seek(toOffset: offset)
        return String(decoding: (try? file.read(upToCount: 1 << 16)) ?? Data(), as: UTF8.self)
    }
}
