import Entry
import EventLog
import Foundation
import GRDB
import Testing

@testable import PersonKeys

/// The file of the keys of persons.
struct PersonKeyStoreTests {
    @Test func `a key that was handed out is there again when the store is opened anew`() async throws {
        let folder = try KeyFolder()
        let person = UUID()
        let first = try folder.store()
        let made = try #require(try await first.keys(makingFor: [person])[person]?.bytes)
        first.close()
        let second = try folder.store(mayCreate: false)
        #expect(try await second.keys(of: [person])[person]?.bytes == made)
        #expect(try await second.keys(makingFor: [person])[person]?.bytes == made)
        #expect(try await second.keys(of: [UUID()]).isEmpty)
        second.close()
    }

    @Test func `nobody but the owner may read the store or its journal`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        _ = try await store.keys(makingFor: [UUID()])
        for path in [folder.file.path, folder.file.path + "-journal"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(path)")
        }
        let parent = folder.file.deletingLastPathComponent().path
        #expect(try FileManager.default.attributesOfItem(atPath: parent)[.posixPermissions] as? Int == 0o700)
        store.close()
    }

    @Test func `the store syncs every commit and overwrites what it deletes`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let settings = try await store.writer.read { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA secure_delete"),
                try Int.fetchOne(db, sql: "PRAGMA synchronous")
            )
        }
        #expect(settings == ("persist", 1, 3))
        store.close()
    }

    @Test func `a destroyed key stands nowhere in the files, and its person never gets another one`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let persons = (0..<400).map { _ in UUID() }
        let keys = try await store.keys(makingFor: Set(persons))
        let gone = Set(persons.prefix(150))
        #expect(try folder.holds(keys[persons[0]]!.bytes), "a key is found where there is one")
        try await store.destroy(gone)
        store.close()
        for person in gone { #expect(try !folder.holds(keys[person]!.bytes)) }
        for person in persons.dropFirst(150) { #expect(try folder.holds(keys[person]!.bytes)) }
        let again = try folder.store()
        await #expect(throws: PersonKeyError.destroyed(persons[3])) { try await again.keys(makingFor: [persons[3]]) }
        #expect(try await again.keys(of: [persons[3]]).isEmpty)
        again.close()
    }

    @Test func `a person without a key who is erased never gets one either`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let person = UUID()
        try await store.destroy([person])
        await #expect(throws: PersonKeyError.destroyed(person)) { try await store.keys(makingFor: [person]) }
        #expect(try await store.destroyed([person])[person]?.gone == Day(of: folder.now))
        try await store.destroy([person])
        store.close()
    }

    @Test func `many who ask at once all get keys, and the same person the same key`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let shared = UUID()
        let found = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<100 {
                group.addTask { try await store.keys(makingFor: [shared, UUID(), UUID()])[shared]!.bytes }
            }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(found.count == 1)
        #expect(try await store.status().keys == 201)
        store.close()
    }

    @Test func `a store that is full says so, hands out nothing, and works again when there is room`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let pages = try await store.writer.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
            return pages
        }
        let persons = Set((0..<2_000).map { _ in UUID() })
        await #expect(throws: PersonKeyError.unavailable(reason: "sqlite-13")) { try await store.keys(makingFor: persons) }
        #expect(try await store.keys(of: persons).isEmpty)
        _ = try await store.writer.writeWithoutTransaction { db in
            try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages + 1_000)")
        }
        #expect(try await store.keys(makingFor: persons).count == 2_000)
        store.close()
    }

    @Test func `a store that is missing though it is needed, or of another log, is refused`() throws {
        let folder = try KeyFolder()
        #expect(throws: PersonKeyError.storeMissing(path: folder.file.path)) { try folder.store(mayCreate: false) }
        try folder.store().close()
        #expect(throws: PersonKeyError.otherOrigin(found: KeyFolder.origin)) { try folder.store(origin: "other/log") }
        try folder.store(origin: nil, mayCreate: false).close()
    }

    @Test func `what is settled only moves on`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        #expect(try await store.settled() == 0)
        try await store.settle(before: 40)
        try await store.settle(before: 12)
        #expect(try await store.settled() == 40)
        store.close()
    }
}
