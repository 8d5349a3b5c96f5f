import Entry
import EventLog
import Foundation
import TestSupport
import Testing

@testable import PersonKeys

/// A key store that is older than the database, or another machine's: nobody gets a second key.
struct LostKeyTests {
    private static func request(of person: UUID, name: String = "Lò Văn Giữ") -> AppendRequest {
        let draft = EventDraft(
            id: UUID(), type: "Noted", stream: StreamID(kind: "note", id: UUID()), subject: person,
            on: Day(iso: "2026-03-02")!, actor: "tester", personal: [PersonalField(name: "name", value: .string(name))])
        return AppendRequest(id: RequestID(UUID().uuidString)!, events: [draft])
    }

    @Test func `a person whose key is not in the store gets no second one, and everybody else waits once that is known`()
        async throws
    {
        let (full, old) = (InMemoryPersonKeyring(), InMemoryPersonKeyring())
        let (known, lost, new) = (UUID(), UUID(), UUID())
        let database = try await TestDatabase.fresh(migrated: true)
        try await SealedLogTests.withLog(keyring: full, database: database) { log, _, _ in
            _ = try await log.append(Self.request(of: known))
            _ = try await log.append(Self.request(of: lost))
            #expect(try await log.personsWithoutKey().isEmpty)
        }
        _ = try await old.keys(makingFor: [known])
        try await SealedLogTests.withLog(keyring: old, database: database) { log, _, _ in
            await #expect(throws: AppendError.keysBehind) { try await log.append(Self.request(of: lost)) }
            await #expect(throws: AppendError.keysBehind) { _ = try await log.prepare([Self.request(of: lost)]) }
            #expect(try await old.keys(of: [lost]).isEmpty)
            // Nobody has looked yet: who is new to the log may be sealed.
            _ = try await log.append(Self.request(of: UUID()))
            #expect(try await log.personsWithoutKey() == [lost])
            await #expect(throws: AppendError.keysBehind) { try await log.append(Self.request(of: new)) }
            _ = try await log.append(Self.request(of: known))
            #expect(try await log.head().size == 4)
            // An erased person is not one whose key is lost.
            try await old.destroy([lost])
            #expect(try await log.personsWithoutKey().isEmpty)
            _ = try await log.append(Self.request(of: new))
        }
    }

    @Test func `a store is completed from a copy, and what either knows to be destroyed is destroyed`() async throws {
        let (folder, other) = (try KeyFolder(), try KeyFolder())
        let (here, there) = (try folder.store(), try other.store())
        let (one, two, three, four) = (UUID(), UUID(), UUID(), UUID())
        let mine = try await here.keys(makingFor: [one, two])
        _ = try await there.keys(makingFor: [one, three, four])
        let theirs = try await there.keys(of: [three])
        try await here.destroy([two])
        try await there.destroy([one, four])
        _ = try await there.indexKey(making: 2)
        there.close()
        let adoption = try await here.adopt(other.file)
        #expect(adoption == PersonKeyStore.Adoption(keys: 1, destroyed: 1, indexKeys: 1))
        #expect(try await here.keys(of: [one, two, three, four]).mapValues(\.bytes) == theirs.mapValues(\.bytes))
        #expect(try await here.destroyed([one, two, three, four]).count == 3)
        #expect(try await here.indexKeys().keys.map(\.self) == [2])
        #expect(try !folder.holds(try #require(mine[one]).bytes), "a key that was destroyed elsewhere is in no page here")
        #expect(try await here.adopt(other.file) == PersonKeyStore.Adoption())
        here.close()
    }

    @Test func `the copy of another log's store is refused, and so is a file that is none`() async throws {
        let (folder, other) = (try KeyFolder(), try KeyFolder())
        let store = try folder.store()
        try other.store(origin: "other.sovang.example/log").close()
        await #expect(throws: PersonKeyError.otherOrigin(found: "other.sovang.example/log")) {
            _ = try await store.adopt(other.file)
        }
        let junk = other.url.appending(path: "junk")
        try Data("not a database".utf8).write(to: junk)
        for path in ["junk", "none"] {
            let file = other.url.appending(path: path)
            await #expect(throws: PersonKeyError.copyUnusable(path: file.path)) { _ = try await store.adopt(file) }
        }
        store.close()
    }

    @Test func `keys that are lost for good are replaced: the old values stay closed and are not called damaged`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let person = UUID()
        let database = try await TestDatabase.fresh(migrated: true)
        try await SealedLogTests.withLog(keyring: InMemoryPersonKeyring(), database: database) { log, _, _ in
            _ = try await log.append(Self.request(of: person))
        }
        try await SealedLogTests.withLog(keyring: store, database: database) { log, _, _ in
            #expect(try await store.replaceLost(try await log.personsWithoutKey()) == 1)
            #expect(try await store.replaceLost([person]) == 0)
            #expect(try await log.personsWithoutKey().isEmpty)
            _ = try await log.append(Self.request(of: person, name: "Lò Văn Mới"))
            let kept = try await log.kept(of: [0, 1])
            #expect(kept[0]?.keyless == ["name"] && kept[0]?.lost == 1 && kept[0]?.damaged == [])
            #expect(kept[1]?.disclosures.map(\.value) == ["Lò Văn Mới"])
        }
        store.close()
    }
}
