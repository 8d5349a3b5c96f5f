import EmbeddedPostgres
import Entry
import Foundation
import Glibc
import TestSupport
import Testing

/// The commands around the published log, when they are given what is not right or what is not there yet.
@Suite(.serialized, .timeLimit(.minutes(10))) struct PublishingCommandTests {
    @Test func `a policy that cannot be read, or is of another log, is refused before anything is made`() async throws {
        let (installation, other) = (try Installation(), try Installation())
        let serve = ["serve", "--embedded", "--port", "0", "--data", installation.folder, "--policy"]
        let policy = "\(other.folder)/policy.txt"
        for text in [nil, "no policy\n", "quorum none\n"] {
            if let text { try Data(text.utf8).write(to: URL(fileURLWithPath: policy)) }
            let answer = try await installation.run(serve + [policy])
            #expect(answer.status == 1 && answer.lines.isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: installation.folder).isEmpty)
        }
        // Each log with a key of its own, and the policy of the one for the other.
        for installation in [installation, other] {
            #expect(try await installation.run(["log", "keygen", "--data", installation.folder]).status == 0)
        }
        let lines = try await other.run(["log", "policy", "--data", other.folder]).lines
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: policy))
        #expect(try await installation.run(serve + [policy]).status == 1)
        #expect(!FileManager.default.fileExists(atPath: installation.cluster.dataFolder))
        try installation.remove()
        try other.remove()
    }

    @Test(arguments: [
        ["log", "verify"], ["log", "head"], ["log", "prove", "0"], ["statistics"], ["keys", "status"], ["state", "verify"],
    ])
    func `reading in a folder that is not there makes nothing`(command: [String]) async throws {
        let installation = try Installation()
        let missing = installation.folder + "/mistyped"
        let answer = try await installation.run(command + ["--embedded", "--data", missing])
        #expect(answer.status == 1)
        #expect(!FileManager.default.fileExists(atPath: missing))
        try installation.remove()
    }

    @Test func `a wrong witness or quorum is a wrong usage, and prints no policy`() async throws {
        let installation = try Installation()
        let policy = ["log", "policy", "--data", installation.folder]
        let vkey = try #require(try await installation.run(["log", "keygen", "--data", installation.folder]).lines.first)
        let witness = "\(installation.folder)/witness"
        let own = try #require(
            try await installation.run(["witness", "keygen", "front.example/w", "--data", witness]).lines.first)
        for wrong in [
            ["--witness", "garbage"], ["--witness", "a b"], ["--witness", "a \(vkey)"], ["--witness", "none \(own)"],
            ["--witness", "a \(own) ftp://x"], ["--witness", "a \(own) http://x extra"],
            ["--witness", "a \(own)", "--quorum", "2"],
            ["--witness", "a \(own)", "--witness", "b \(own)"], ["--witness", "witnesses \(own)"], ["--quorum", "1"],
        ] {
            let answer = try await installation.run(policy + wrong)
            #expect(answer.status == 2 && answer.lines.isEmpty, "\(wrong)")
        }
        let right = try await installation.run(policy + ["--witness", "a \(own) http://127.0.0.1:1", "--quorum", "any"])
        #expect(right.status == 0 && right.lines.last == "quorum witnesses")
        try installation.remove()
    }

    @Test func `the token goes to a terminal or stays in its file, and what is not published is told as such`() async throws {
        let installation = try Installation()
        let daemon = try await installation.serve()
        let file = URL(fileURLWithPath: "\(installation.folder)/run/daemon.json")
        let runtime = try #require(try CanonicalJSON.decode(Array(Data(contentsOf: file))).object)
        let token = try #require(runtime["token"]?.string)
        var status = stat()
        #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)

        let published = URL(fileURLWithPath: "\(installation.folder)/log/checkpoint")
        let end = ContinuousClock.now + .seconds(30)
        while !FileManager.default.fileExists(atPath: published.path), ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(50))
        }
        let data = ["--data", installation.folder]
        let proof = try await installation.run(["log", "prove", "0"] + data)
        #expect(proof.status == 0 && proof.lines.first == "c2sp.org/tlog-proof@v1")
        for (arguments, expected) in [
            (["log", "prove", "99999999"], Int32(2)), (["log", "checkpoint", "--witnessed"], 1), (["log", "checkpoint"], 0),
            (["log", "feed", "--from", "/nowhere"], 2),
            (["log", "feed", "--origin", "x/y", "--from", "\(installation.folder)/log"], 2),
            (["log", "feed", "--from", "\(installation.folder)/log"], 1),
        ] {
            let answer = try await installation.run(arguments + data)
            #expect(answer.status == expected, "\(arguments)")
            #expect(answer.lines.isEmpty == (expected != 0), "\(arguments)")
        }
        daemon.kill(SIGTERM)
        var said: [String] = []
        for await line in daemon.lines { said.append(line) }
        #expect(said.contains { $0.contains(file.path) } && !said.contains { $0.contains(token) })
        try installation.remove()
    }
}
