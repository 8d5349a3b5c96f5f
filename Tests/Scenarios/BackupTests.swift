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

    private func head(_ folder: String, _ installation: Installation) async throws -> String {
        let answer = try await installation.run(["log", "head", "--embedded", "--data", folder, "--format", "json"])
        let line = try #require(answer.lines.first)
        // The epoch is the daemon's, not the log's.
        return line.replacing(/"epoch":\d+,/, with: "")
    }
}
