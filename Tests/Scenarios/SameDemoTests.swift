import EmbeddedPostgres
import Entry
import Foundation
import PostgresClient
import Testing

/// The same seed gives the same log in every process: each one has a hash seed of its own, so that nothing may follow from the
/// order of a set or dictionary.
@Suite(.timeLimit(.minutes(10))) struct SameDemoTests {
    private struct Outcome: Equatable {
        let size: Int64
        let root: String
    }

    @Test func `processes write one demonstration of one seed byte for byte, even if one was killed on the way`() async throws {
        let whole = try Installation()
        let first = try await write(whole)
        #expect(first.size > 5_000)
        try whole.remove()

        let broken = try Installation()
        let child = try ChildProcess(broken.program, arguments(broken))
        // What is durable by now is some whole commits of it, which the next process does not write again.
        let begun = await size(of: broken, while: child)
        child.kill()
        for await _ in child.lines {}
        #expect(begun > 0 && child.status == 128 + SIGKILL)
        #expect(try await write(broken) == first)
        try broken.remove()
    }

    private func arguments(_ installation: Installation) -> [String] {
        [
            "demo", "--embedded", "--data", installation.folder, "--years", "2", "--scale", "0.01", "--seed", "7", "--until",
            "2025-08-31", "--format", "json",
        ]
    }

    private func write(_ installation: Installation) async throws -> Outcome {
        let run = try await installation.run(arguments(installation))
        #expect(run.status == 0)
        let answer = try #require(run.lines.last.flatMap { try? CanonicalJSON.decode(Array($0.utf8)) }?.object)
        let outcome = Outcome(
            size: try #require(answer["size"]?.integer), root: try #require(answer["root"]?.string))
        #expect(answer["events"]?.integer == outcome.size)
        return outcome
    }

    /// How many entries are durable, as soon as any are; 0 if the process ended first.
    private func size(of installation: Installation, while child: ChildProcess) async -> Int64 {
        let cluster = installation.cluster
        while child.status == nil {
            try? await Task.sleep(for: .milliseconds(10))
            guard (try? await cluster.attach()) != nil,
                let connection = try? await PostgresConnection.connect(
                    PostgresConfiguration(connectionString: cluster.connectionString(database: "sovang", user: "sovang_read")))
            else { continue }
            let size = try? await connection.query("SELECT size FROM log.head").scalar(Int64.self)
            await connection.close()
            if let size, size > 0 { return size }
        }
        return 0
    }
}
