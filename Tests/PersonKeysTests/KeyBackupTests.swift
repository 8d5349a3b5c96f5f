import Entry
import EventLog
import Foundation
import Testing

@testable import PersonKeys

/// The backups of the keys, which say when an erased value is truly gone.
struct KeyBackupTests {
    @Test func `a backup is a store of its own, with every key and nobody else's rights`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let person = UUID()
        let key = try await store.keys(makingFor: [person])[person]?.bytes
        let backup = try await store.backup(into: folder.url.appending(path: "backups"))
        #expect(backup.file.lastPathComponent == "persons-20261101T020000Z.sqlite")
        #expect(backup.keys == 1 && backup.removed.isEmpty)
        #expect(
            try FileManager.default.attributesOfItem(atPath: backup.file.path)[.posixPermissions] as? Int == 0o600)
        store.close()
        let restored = try PersonKeyStore(
            file: backup.file, origin: KeyFolder.origin, mayCreate: false, now: { folder.now })
        #expect(try await restored.keys(of: [person])[person]?.bytes == key)
        restored.close()
    }

    @Test func `an erased value is truly gone on the day when the last backup that holds its key expires`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let backups = folder.url.appending(path: "backups")
        let (old, new, never) = (UUID(), UUID(), UUID())
        _ = try await store.keys(makingFor: [old])
        _ = try await store.backup(into: backups)
        folder.pass(days: 3)
        _ = try await store.backup(into: backups)
        folder.pass(days: 1)
        _ = try await store.keys(makingFor: [new])
        try await store.destroy([old, new, never])
        let gone = try await store.destroyed([old, new, never])
        // Made on the 1st and the 4th: the one of the 4th lasts until 4 December.
        #expect(gone[old]?.gone == Day(iso: "2026-12-04"))
        #expect(gone[new]?.gone == Day(iso: "2026-11-05"), "no backup ever held it")
        #expect(gone[never]?.gone == Day(iso: "2026-11-05"))
        store.close()
    }

    @Test func `backups older than thirty days are removed by the next one, in whatever folder they lie`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let (here, there) = (folder.url.appending(path: "here"), folder.url.appending(path: "there"))
        let first = try await store.backup(into: here).file
        let second = try await store.backup(into: there).file
        folder.pass(days: 29)
        let third = try await store.backup(into: here)
        #expect(third.removed.isEmpty)
        #expect(FileManager.default.fileExists(atPath: first.path))
        folder.pass(days: 1)
        let fourth = try await store.backup(into: here)
        #expect(Set(fourth.removed.map(\.lastPathComponent)) == Set([first, second].map(\.lastPathComponent)))
        #expect(!FileManager.default.fileExists(atPath: first.path))
        #expect(!FileManager.default.fileExists(atPath: second.path))
        #expect(FileManager.default.fileExists(atPath: third.file.path))
        #expect(try await store.status().backups == 2)
        store.close()
    }

    @Test func `a backup of a store that was lost is removed by its name, and another file is left alone`() async throws {
        let folder = try KeyFolder()
        let backups = folder.url.appending(path: "backups")
        try FileManager.default.createDirectory(at: backups, withIntermediateDirectories: true)
        for name in ["persons-20260101T000000Z.sqlite", "notes.txt", "persons-list.sqlite"] {
            try Data("x".utf8).write(to: backups.appending(path: name))
        }
        let store = try folder.store()
        let backup = try await store.backup(into: backups)
        #expect(backup.removed.map(\.lastPathComponent) == ["persons-20260101T000000Z.sqlite"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: backups.path).count == 3)
        store.close()
    }
}
