import EmbeddedPostgres
import Foundation
import Glibc
import TestSupport
import Testing

/// Loss of the machine, by the scripts that an operator would use.
@Suite(.serialized) struct BackupTests {
    @Test func `what was backed up under a running daemon comes back in another folder, root and all`() async throws {
        let installation = try Installation()
        let vault = try Vault(beside: installation)
        let daemon = try await installation.serve()
        let list = try await installation.list(rows: 40, year: 2026, seed: 7)
        let units = try await installation.run(installation.importing(vault.units))
        #expect(units.status == 0)
        let imported = try await installation.run(installation.importing(list))
        #expect(imported.status == 0 || imported.status == 3)
        let before = try await head(installation.folder, installation)

        let backup = try await installation.deploy(
            "backup",
            [
                "--data", installation.folder, "--to", vault.backups, "--keys-to", vault.keys, "--seal", vault.certificate,
                "--head", vault.head,
            ])
        #expect(backup.status == 0)
        let folder = try #require(backup.lines.last)
        let keys = vault.keys + "/" + URL(filePath: folder).lastPathComponent
        #expect(!FileManager.default.fileExists(atPath: keys + "/keys.tar"), "sealed means not readable")
        daemon.kill(SIGTERM)
        for await _ in daemon.lines {}
        let sealed = try Data(contentsOf: URL(filePath: installation.folder + "/keys/blind-index.key"))
        try installation.remove()

        // A head that was signed after the backup: going back to the older one would hide that entries are missing.
        try Data("x\n900\nnewer\n".utf8).write(to: URL(filePath: vault.head))
        let restored = try Installation()
        let arguments = [
            "--from", folder, "--keys-from", keys, "--unseal", vault.key, "--data", restored.folder, "--head", vault.head,
        ]
        let restore = try await restored.deploy("restore", arguments)
        #expect(restore.status == 0)
        #expect(try await head(restored.folder, restored) == before)
        #expect(try Data(contentsOf: URL(filePath: restored.folder + "/keys/blind-index.key")) == sealed)
        #expect(try String(contentsOfFile: vault.head, encoding: .utf8).contains("newer"))

        let again = try await restored.deploy("restore", arguments)
        #expect(again.status == 1, "nothing is restored over what is there")

        // One changed byte is found before anything is put in place.
        try vault.flipByte(of: folder + "/head.json")
        let other = try Installation()
        let damaged = try await other.deploy(
            "restore", ["--from", folder, "--keys-from", keys, "--unseal", vault.key, "--data", other.folder])
        #expect(damaged.status == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder).isEmpty)
        for one in [restored, other] { try one.remove() }
        try vault.remove()
    }

    @Test func `a restore that is behind the signed head says by how much, and is completed from an export`() async throws {
        let installation = try Installation()
        let vault = try Vault(beside: installation)
        let daemon = try await installation.serve()
        let units = try await installation.run(installation.importing(vault.units))
        #expect(units.status == 0)
        let backup = try await installation.deploy(
            "backup", ["--data", installation.folder, "--to", vault.backups, "--keys-to", vault.keys, "--unsealed"])
        #expect(backup.status == 0)
        let folder = try #require(backup.lines.last)
        let list = try await installation.list(rows: 10, year: 2026, seed: 8)
        _ = try await installation.run(installation.importing(list))
        try await published(installation)
        daemon.kill(SIGTERM)
        for await _ in daemon.lines {}
        let mirror = vault.backups + "/mirror"
        let export = try await installation.run(["log", "export", mirror, "--embedded", "--data", installation.folder])
        #expect(export.status == 0)
        try FileManager.default.removeItem(atPath: vault.head)
        try FileManager.default.copyItem(atPath: installation.folder + "/heads/last-signed-head", toPath: vault.head)
        let before = try await head(installation.folder, installation)
        try installation.remove()

        let restored = try Installation()
        let target = ["--embedded", "--data", restored.folder]
        let keys = vault.keys + "/" + URL(filePath: folder).lastPathComponent
        let restore = try await restored.deploy(
            "restore", ["--from", folder, "--keys-from", keys, "--data", restored.folder, "--head", vault.head])
        #expect(restore.status == 3)
        let early = try await restored.run(["log", "verify"] + target)
        #expect(early.status == 1, "what was signed is not all there")
        let stale = try await head(restored.folder, restored)
        for writing in [
            restored.importing(try await restored.list(rows: 5, year: 2026, seed: 9)), ["state", "digest"] + target,
            ["erase", "--finish"] + target,
        ] {
            #expect(try await restored.run(writing).status == 1, "\(writing[0])")
        }
        #expect(try await head(restored.folder, restored) == stale, "nobody writes to a database that was turned back")
        let feed = try await restored.run(["log", "feed", "--from", mirror, "--format", "json"] + target)
        #expect(feed.status == 0)
        let match = try #require(feed.lines.last?.firstMatch(of: /"from":(\d+).*"to":(\d+)/))
        let verify = try await restored.run(["log", "verify", "--format", "json"] + target)
        #expect(verify.status == 0)
        #expect(verify.lines.last?.contains(/"lost":[1-9]/) == true, "personal values did not come back, and it is said how many")
        // Where nobody wrote down what was fed, they are missed.
        try FileManager.default.removeItem(atPath: restored.folder + "/lost-values")
        let blind = try await restored.run(["log", "verify"] + target)
        #expect(blind.status == 1)
        let told = try await restored.run(["log", "verify", "--values-lost", "\(match.1)..\(match.2)"] + target)
        #expect(told.status == 0)
        #expect(try await head(restored.folder, restored) == before)
        try restored.remove()
        try vault.remove()
    }

    /// Waits until everything that was appended is under a signed head.
    private func published(_ installation: Installation) async throws {
        let target = ["--embedded", "--data", installation.folder]
        for _ in 0..<100 {
            let head = try await installation.run(["log", "head", "--format", "json"] + target)
            let checkpoint = try await installation.run(["log", "checkpoint"] + target)
            if checkpoint.lines.count > 1, head.lines.first?.contains("\"size\":\(checkpoint.lines[1])") ?? false { return }
            try await Task.sleep(for: .milliseconds(200))
        }
        Issue.record("nothing was published")
    }

    private func head(_ folder: String, _ installation: Installation) async throws -> String {
        let answer = try await installation.run(["log", "head", "--embedded", "--data", folder, "--format", "json"])
        let line = try #require(answer.lines.first)
        // The epoch is the daemon's, not the log's.
        return line.replacing(/"epoch":\d+,/, with: "")
    }
}
