import EmbeddedPostgres
import Foundation
import Glibc
import PostgresClient
import TestSupport
import Testing

/// The daemon works with the rights of its own roles, and with no more.
@Suite(.serialized) struct AdministratorTests {
    @Test func `a daemon on its own cluster connects as administrator only to make the database`() async throws {
        let installation = try Installation()
        try await serveOnce(installation)
        let cluster = installation.cluster
        try await cluster.start()
        let administrator = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: cluster.connectionString(database: "sovang")))
        try await administrator.perform { try $0.script("ALTER SYSTEM SET log_connections = on") }
        await administrator.close()
        try await cluster.stop()

        let before = try Data(contentsOf: URL(filePath: cluster.logFile)).count
        try await serveOnce(installation)
        let log = String(decoding: try Data(contentsOf: URL(filePath: cluster.logFile)).dropFirst(before), as: UTF8.self)
        for role in ["sovang_append", "sovang_read"] {
            #expect(log.contains("connection authorized: user=\(role) "), "\(role)")
        }
        #expect(!log.contains("user=sovang_admin"))
        try installation.remove()
    }

    @Test func `a daemon on a database of others needs no user there but its own roles`() async throws {
        let installation = try Installation()
        let trial = try await TrialCluster.start()
        // It names no user, and nobody is called as the user of this process.
        let arguments = ["--database", trial.connectionString, "--data", installation.folder]
        #expect(try await installation.run(["migrate"] + arguments).status == 1)
        let daemon = try ChildProcess(installation.program, ["serve", "--port", "0"] + arguments)
        var answers = false
        for await line in daemon.lines where line.contains("http://127.0.0.1:") {
            answers = true
            daemon.kill(SIGTERM)
        }
        #expect(answers && daemon.status == 0)
        try await trial.end()
        try installation.remove()
    }

    @Test(arguments: [
        "GRANT UPDATE ON log.entry TO sovang_read", "DELETE FROM public.sovang_migration WHERE number > 2",
        "INSERT INTO public.sovang_migration VALUES (99, 'later')",
    ])
    func `a daemon does not start on a database whose rights were loosened, or of another schema`(script: String) async throws {
        let installation = try Installation()
        let trial = try await TrialCluster.start()
        let administrator = try await PostgresConnection.connect(trial.configuration(user: "sovang_admin"))
        try await administrator.perform { try $0.script(script) }
        await administrator.close()
        let answer = try await installation.run(
            ["serve", "--port", "0", "--database", trial.connectionString, "--data", installation.folder])
        #expect(answer.status == 1)
        #expect(answer.lines == [])
        try await trial.end()
        try installation.remove()
    }

    private func serveOnce(_ installation: Installation) async throws {
        let daemon = try await installation.serve()
        daemon.kill(SIGTERM)
        for await _ in daemon.lines {}
        #expect(daemon.status == 0)
    }
}
