import Entry
import EventLog
import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import PersonKeys

/// Erasing in the database, as the role that may do that and nothing else.
struct ErasingTests {
    private static func draft(_ type: String, of person: UUID, stream: UUID? = nil, name: String? = nil) -> EventDraft {
        EventDraft(
            id: UUID(), type: type, stream: StreamID(kind: "note", id: stream ?? person), subject: person,
            on: Day(iso: "2026-03-02")!, actor: "tester",
            personal: name.map { [PersonalField(name: "name", value: .string($0))] } ?? [])
    }

    private static func request(_ events: [EventDraft], keys: [BlindEntry] = []) -> AppendRequest {
        AppendRequest(
            id: RequestID(UUID().uuidString)!, events: events, blindKeys: keys,
            commandDigest: [UInt8](repeating: 9, count: 32))
    }

    private static func key(_ number: UInt8) -> BlindKey { BlindKey(bytes: [UInt8](repeating: number, count: 32))! }

    @Test func `only what is theirs goes: fields, keys of the index and digests of requests`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let (one, two) = (UUID(), UUID())
        try await SealedLogTests.withLog(keyring: store) { log, eraser, _ in
            let first = Self.request(
                [Self.draft("Noted", of: one, name: "Lò Văn Một")], keys: [BlindEntry(key: Self.key(1), honoree: one)])
            let second = Self.request(
                [Self.draft("Noted", of: two, name: "Lò Văn Hai")],
                keys: [BlindEntry(key: Self.key(1), honoree: two), BlindEntry(key: Self.key(2), honoree: two)])
            _ = try await log.append(first)
            _ = try await log.append(second)
            let root = try await log.head().root
            _ = try await log.append(Self.request([Self.draft("PersonErased", of: one)]))
            #expect(try await eraser.carryOut(ErasureOrder(persons: [one])) == 1)
            #expect(try await eraser.carryOut(ErasureOrder(persons: [one])) == 0, "again does no harm")
            #expect(try await log.kept(of: [0, 1]).keys.map(\.self) == [1])
            #expect(try await log.match([Self.key(1), Self.key(2)]) == [Self.key(1): [two], Self.key(2): [two]])
            let record = try await log.record(of: first.id)
            #expect(record != nil && record?.commandDigest == nil)
            let other = try await log.record(of: second.id)
            #expect(other?.commandDigest?.matches(second.commandDigest ?? []) == true)
            // The entries before are what they were, and a retry brings nothing back.
            #expect(try await log.append(first).repeated)
            let head = try await log.head()
            #expect(head.size == 3 && head.root != root)
            #expect(try await store.keys(of: [one, two]).keys.map(\.self) == [two])
        }
        store.close()
    }

    @Test func `nobody is erased whose erasure does not stand in the log, and no entry that is not theirs`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let (one, two) = (UUID(), UUID())
        try await SealedLogTests.withLog(keyring: store) { log, eraser, database in
            let events = [
                Self.draft("Noted", of: one, name: "Lò Văn Một"), Self.draft("Noted", of: two, name: "Lò Văn Hai"),
            ]
            _ = try await log.append(Self.request(events))
            let early = await #expect(throws: PostgresError.self) {
                try await eraser.carryOut(ErasureOrder(persons: [one]))
            }
            #expect(early?.sqlState == "SV020")
            _ = try await log.append(Self.request([Self.draft("PersonErased", of: one)]))
            let foreign = await #expect(throws: PostgresError.self) {
                try await eraser.carryOut(ErasureOrder(persons: [one], entries: [1]))
            }
            #expect(foreign?.sqlState == "SV021")
            #expect(try await log.kept(of: [0, 1]).count == 2, "nothing was erased")
            #expect(try await store.keys(of: [one]).count == 1)
            // Past the function there is no way.
            let connection = try await database.connect(user: "sovang_erase")
            for statement in [
                "DELETE FROM log.disclosure", "DELETE FROM log.request", "DELETE FROM log.blind_key",
                "DELETE FROM log.plain_disclosure", "UPDATE log.disclosure SET box = ''", "UPDATE log.request SET digest = NULL",
                "INSERT INTO log.disclosure VALUES (0, 'x', gen_random_uuid(), '\\x00')", "TRUNCATE log.disclosure",
            ] {
                await #expect(throws: PostgresError.self, "\(statement)") {
                    try await connection.perform { try $0.script(statement) }
                }
            }
            await connection.close()
        }
        store.close()
    }

    @Test func `a crash before the key is destroyed leaves nothing that the next attempt does not finish`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let watch = WatchingKeyring(store)
        let one = UUID()
        try await SealedLogTests.withLog(keyring: watch) { log, eraser, _ in
            _ = try await log.append(Self.request([Self.draft("Noted", of: one, name: "Lò Văn Một")]))
            _ = try await log.append(Self.request([Self.draft("PersonErased", of: one)]))
            watch.failDestroying(times: 1)
            await #expect(throws: PersonKeyError.self) { try await eraser.carryOut(ErasureOrder(persons: [one])) }
            #expect(try await store.keys(of: [one]).count == 1)
            #expect(try await eraser.firstErasure() == 1)
            try await eraser.carryOut(ErasureOrder(persons: [one]))
            #expect(try await store.keys(of: [one]).isEmpty)
            await #expect(throws: AppendError.personErased(one)) {
                try await log.append(Self.request([Self.draft("Noted", of: one, name: "Lò Văn Một")]))
            }
        }
        store.close()
    }

    @Test func `what belongs to somebody else by now is sealed anew for that one, and theirs under another key goes`()
        async throws
    {
        let folder = try KeyFolder()
        let store = try folder.store()
        let (one, two, three) = (UUID(), UUID(), UUID())
        let (here, away) = (UUID(), UUID())
        try await SealedLogTests.withLog(keyring: store) { log, eraser, database in
            _ = try await log.append(
                Self.request([
                    Self.draft("Noted", of: one, stream: away, name: "Của người ba"),
                    Self.draft("Noted", of: two, stream: here, name: "Của người một"),
                    Self.draft("Moved", of: one, stream: here), Self.draft("Moved", of: three, stream: away),
                    Self.draft("PersonErased", of: one),
                ]))
            let order = ErasureOrder(persons: [one], entries: [1], moved: [0: three])
            #expect(try await eraser.carryOut(order) == 1)
            #expect(try await eraser.carryOut(order) == 0)
            let kept = try await log.kept(of: [0, 1])
            #expect(kept[0]?.disclosures.map(\.value) == ["Của người ba"])
            #expect(kept[1] == nil)
            #expect(try await store.keys(of: [one, two, three]).count == 2)
            let persons = try await SealedLogTests.text("SELECT person::text FROM log.disclosure", in: database)
            #expect(persons == three.text)
        }
        store.close()
    }
}
