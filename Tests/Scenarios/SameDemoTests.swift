import EmbeddedPostgres
import Entry
import Foundation
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
        // What is durable by then is some whole commits of it, which the next process does not write again.
        let killer = try ChildProcess(
            "/bin/sh", ["-c", Self.killing, "killer", try connection(of: broken), "\(child.processID ?? 0)"])
        for await _ in killer.lines {}
        for await _ in child.lines {}
        #expect(killer.status == 0 && child.status == 128 + SIGKILL)
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

    /// Kills a process as soon as entries are durable: a program of its own, since the threads of the tests are busy.
    private static let killing = """
        until [ "$(psql -qAt "$1" -c 'SELECT size > 0 FROM log.head' 2>/dev/null)" = t ]; do
            kill -0 "$2" 2>/dev/null || exit 1
            sleep 0.01
        done
        kill -KILL "$2"
        """

    private func connection(of installation: Installation) throws -> String {
        installation.cluster.connectionString(database: "sovang", user: "sovang_read")
    }
}
