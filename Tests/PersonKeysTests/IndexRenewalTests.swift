import Entry
import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import EventLog
@testable import PersonKeys

/// The blind index under keys that end: who is found, and what an old copy of the database still tells.
struct IndexRenewalTests {
    private static func key(_ number: UInt8) -> BlindKey { BlindKey(bytes: [UInt8](repeating: number, count: 32))! }

    private static func request(of person: UUID, _ keys: [BlindKey], type: String = "Noted") -> AppendRequest {
        let stream = StreamID(kind: "note", id: type == "Noted" ? UUID() : person)
        let draft = EventDraft(
            id: UUID(), type: type, stream: stream, subject: person, on: Day(iso: "2026-03-02")!, actor: "tester",
            personal: type == "Noted" ? [PersonalField(name: "name", value: "Lò Văn Tìm")] : [])
        return AppendRequest(
            id: RequestID(UUID().uuidString)!, events: [draft], blindKeys: keys.map { BlindEntry(key: $0, honoree: person) },
            commandDigest: [UInt8](repeating: 9, count: 32))
    }

    private static func index(_ database: TestDatabase) async throws -> String {
        try await SealedLogTests.text(
            "SELECT encode(key, 'hex') FROM log.blind_key ORDER BY key", in: database)
    }

    @Test func `lines are found under every generation, before, between and after a renewal`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let (one, two, three) = (UUID(), UUID(), UUID())
        try await SealedLogTests.withLog(keyring: store) { log, eraser, database in
            let first = Self.request(of: one, [Self.key(1), Self.key(2)])
            _ = try await log.append(first)
            #expect(try await Self.index(database).contains(String(repeating: "01", count: 32)), "of generation 0, as it is")
            try await eraser.settleIndex()
            let before = try await Self.index(database)
            #expect(!before.contains(String(repeating: "01", count: 32)))
            #expect(try await store.indexKeys().keys.map(\.self) == [1])
            let second = Self.request(of: two, [Self.key(1)])
            _ = try await log.append(second)
            #expect(
                try await log.match([Self.key(1), Self.key(2), Self.key(3)]) == [Self.key(1): [one, two], Self.key(2): [one]])
            try await eraser.renewIndex()
            // The appender learns of it by being refused once.
            _ = try await log.append(Self.request(of: three, [Self.key(2)]))
            #expect(try await log.match([Self.key(1), Self.key(2)]) == [Self.key(1): [one, two], Self.key(2): [one, three]])
            #expect(try await store.indexKeys().keys.map(\.self) == [2])
            let after = Set(try await Self.index(database).split(separator: "\n"))
            #expect(after.isDisjoint(with: before.split(separator: "\n")), "no line is as it was")
            try await eraser.settleIndex()
            #expect(Set(try await Self.index(database).split(separator: "\n")) == after, "nothing is due")
            // What was recorded of commands under an earlier key says nothing any more, but for what names nobody.
            #expect(try await log.record(of: second.id)?.commandDigest == nil)
            #expect(try await log.append(second).repeated)
        }
        store.close()
    }

    @Test func `of a command that names somebody the rest is still compared after a renewal`() async throws {
        let keyring = InMemoryPersonKeyring()
        try await SealedLogTests.withLog(keyring: keyring) { log, eraser, _ in
            try await eraser.settleIndex()
            var request = Self.request(of: UUID(), [Self.key(1)])
            let (shape, whole) = ([UInt8](repeating: 5, count: 32), [UInt8](repeating: 6, count: 32))
            request.commandDigest = shape + whole
            _ = try await log.append(request)
            let other = [UInt8](repeating: 7, count: 32)
            let before = try #require(try await log.record(of: request.id)?.commandDigest)
            #expect(before.matches(shape + whole) && !before.matches(shape + other) && !before.matches(other + whole))
            try await eraser.renewIndex()
            let after = try #require(try await log.record(of: request.id)?.commandDigest)
            #expect(after.matches(shape + whole) && after.matches(shape + other) && !after.matches(other + whole))
        }
    }

    @Test func `an expectation on the index holds across a renewal`() async throws {
        let keyring = InMemoryPersonKeyring()
        let one = UUID()
        try await SealedLogTests.withLog(keyring: keyring) { log, eraser, _ in
            try await eraser.settleIndex()
            _ = try await log.append(Self.request(of: one, [Self.key(7)]))
            try await eraser.renewIndex()
            var blind = Self.request(of: UUID(), [Self.key(7)])
            blind.expectations = [.blindKey(Self.key(7), honorees: 0)]
            await #expect(throws: AppendError.blindKeyMoved(expected: 0, actual: 1)) { try await log.append(blind) }
            blind.expectations = [.blindKey(Self.key(7), honorees: 1)]
            _ = try await log.append(blind)
        }
    }

    @Test func `an erased person is found in no old copy once the keys of that time are gone`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let (gone, stays) = (UUID(), UUID())
        try await SealedLogTests.withLog(keyring: store) { log, eraser, database in
            try await eraser.settleIndex()
            _ = try await log.append(Self.request(of: gone, [Self.key(1)]))
            _ = try await log.append(Self.request(of: stays, [Self.key(2)]))
            let copy = try await Self.index(database)
            let old = try #require(try await store.indexKeys()[1])
            _ = try await log.append(Self.request(of: gone, [], type: "PersonErased"))
            try await eraser.carryOut(ErasureOrder(persons: [gone]))
            try await eraser.renewIndex()
            #expect(try await log.match([Self.key(1), Self.key(2)]) == [Self.key(2): [stays]])
            #expect(try !folder.holds(old.bytes))
            // Whoever knows the number and the key of now does not find it in the copy.
            let forms = Set(try await store.indexKeys().values.flatMap { key in [key.wrap(Self.key(1)), Self.key(1).bytes] })
            #expect(copy.split(separator: "\n").count == 2)
            for line in copy.split(separator: "\n") { #expect(!forms.map(\.hexadecimal).contains(String(line))) }
        }
        store.close()
    }

    @Test func `a renewal that was broken off is ended, and a key that is lost is replaced from what persons' keys open`()
        async throws
    {
        let keyring = InMemoryPersonKeyring()
        let persons = (0..<20).map { _ in UUID() }
        try await SealedLogTests.withLog(keyring: keyring) { log, eraser, database in
            try await eraser.settleIndex()
            for (number, person) in persons.enumerated() {
                _ = try await log.append(Self.request(of: person, [Self.key(UInt8(number))]))
            }
            // As after a crash right behind the first step.
            let key = try await keyring.indexKey(making: 2)
            let connection = try await database.connect(user: "sovang_erase")
            try await connection.perform { connection in
                _ = try connection.query("SELECT log.renew_index(1, \(key.proof))")
            }
            await connection.close()
            #expect(try await log.match([Self.key(3)]) == [Self.key(3): [persons[3]]])
            try await eraser.settleIndex()
            #expect(try await keyring.indexKeys().keys.map(\.self) == [2])
            #expect(try await log.match([Self.key(3)]) == [Self.key(3): [persons[3]]])
            // The store of another machine has a key of the same number, and not the one in use.
            try await keyring.destroyIndexKeys(before: 3)
            _ = try await keyring.indexKey(making: 2)
            let other = try await SealedLogTests.reading(database, keyring: keyring)
            await #expect(throws: PersonKeyError.indexKeyMissing(generation: 2)) { try await other.match([Self.key(3)]) }
            await other.close()
            try await eraser.settleIndex()
            let all = try await log.match((0..<20).map { Self.key($0) })
            #expect(all.count == 20 && all[Self.key(19)] == [persons[19]])
        }
    }

    @Test func `a line that does not open is parked, and keeps no erased person's key alive`() async throws {
        let keyring = InMemoryPersonKeyring()
        let (damaged, lost, whole) = (UUID(), UUID(), UUID())
        try await SealedLogTests.withLog(keyring: keyring) { log, eraser, database in
            try await eraser.settleIndex()
            for (number, person) in [damaged, lost, whole].enumerated() {
                _ = try await log.append(Self.request(of: person, [Self.key(UInt8(number))]))
            }
            let connection = try await database.connect()
            try await connection.perform { connection in
                _ = try connection.query(
                    "UPDATE log.blind_key SET box = set_byte(box, 20, get_byte(box, 20) # 1) WHERE honoree = \(damaged)")
            }
            await connection.close()
            let key = try #require(try await keyring.keys(of: [lost])[lost])
            keyring.lose([lost])
            try await eraser.renewIndex()
            #expect(try await keyring.indexKeys().keys.map(\.self) == [2])
            let keys = (0..<3).map { Self.key(UInt8($0)) }
            #expect(try await log.match(keys) == [Self.key(2): [whole]])
            // A key that comes back opens its line again at the next renewal.
            keyring.put(key, of: lost)
            try await eraser.renewIndex()
            #expect(try await log.match(keys) == [Self.key(1): [lost], Self.key(2): [whole]])
        }
    }

    @Test func `several who renew at once share the work, and all are answered`() async throws {
        let keyring = InMemoryPersonKeyring()
        let person = UUID()
        try await SealedLogTests.withLog(keyring: keyring) { log, eraser, database in
            try await eraser.settleIndex()
            _ = try await log.append(Self.request(of: person, [Self.key(1)]))
            let other = PostgresPersonEraser(
                origin: KeyFolder.origin, configuration: try await database.configuration(user: "sovang_erase"), keyring: keyring)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<16 {
                    group.addTask { try await (number % 2 == 0 ? eraser : other).renewIndex() }
                }
                try await group.waitForAll()
            }
            #expect(try await log.match([Self.key(1)]) == [Self.key(1): [person]])
            #expect(try await keyring.indexKeys().count == 1)
        }
    }

    @Test func `nothing of the index is deleted, and nobody's values are put under another's key, without an erasure`()
        async throws
    {
        let keyring = InMemoryPersonKeyring()
        let (one, two) = (UUID(), UUID())
        try await SealedLogTests.withLog(keyring: keyring) { log, eraser, database in
            try await eraser.settleIndex()
            _ = try await log.append(Self.request(of: one, [Self.key(1)]))
            let connection = try await database.connect(user: "sovang_erase")
            try await connection.perform { connection in
                _ = try connection.query("SELECT log.renew_index(1, \([UInt8](repeating: 1, count: 32)))")
            }
            for attack in [
                """
                SELECT log.rekey(2, (SELECT array_agg(key) FROM log.blind_key), ARRAY['\(one.text)']::uuid[], \
                ARRAY[NULL]::bytea[], ARRAY[NULL]::bytea[])
                """,
                "SELECT log.reseal(ARRAY[0]::int8[], ARRAY['name'], ARRAY['\(one.text)']::uuid[], ARRAY['\(two.text)']::uuid[], ARRAY['x'::bytea])",
            ] {
                await #expect(throws: PostgresError.self) { try await connection.perform { try $0.script(attack) } }
            }
            await connection.close()
            #expect(try await SealedLogTests.text("SELECT count(*)::text FROM log.blind_key", in: database) == "1")
            // The key that was named there is nobody's: the index gets one of this store.
            try await eraser.settleIndex()
            #expect(try await log.match([Self.key(1)]) == [Self.key(1): [one]])
        }
    }

    @Test func `a line that leads to somebody else, or nowhere, is counted as wrong`() async throws {
        let keyring = InMemoryPersonKeyring()
        let (one, two) = (UUID(), UUID())
        for (attack, wrong) in [
            ("", 0), ("UPDATE log.blind_key SET honoree = '\(two.text)' WHERE honoree = '\(one.text)'", 1),
            ("UPDATE log.blind_key SET key = sha256('x') WHERE honoree = '\(one.text)'", 1),
            ("UPDATE log.blind_key SET box = set_byte(box, 20, get_byte(box, 20) # 1)", 2),
        ] {
            try await SealedLogTests.withLog(keyring: keyring) { log, eraser, database in
                try await eraser.renewIndex()
                _ = try await log.append(Self.request(of: one, [Self.key(1)]))
                _ = try await log.append(Self.request(of: two, [Self.key(2)]))
                let connection = try await database.connect()
                try await connection.perform { try $0.script(attack) }
                await connection.close()
                let audit = try await log.auditIndex()
                #expect(audit.wrong == wrong && audit.right == 2 - wrong && audit.closed == 0, "\(attack)")
            }
        }
    }

    @Test func `lookups and appends go on while the index is renewed`() async throws {
        let keyring = InMemoryPersonKeyring()
        try await SealedLogTests.withLog(keyring: keyring) { log, eraser, database in
            try await eraser.settleIndex()
            let persons = (0..<200).map { _ in UUID() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for (number, person) in persons.enumerated() {
                        _ = try await log.append(Self.request(of: person, [Self.key(UInt8(number))]))
                        #expect(try await log.match([Self.key(UInt8(number))]) == [Self.key(UInt8(number)): [person]])
                    }
                }
                group.addTask { for _ in 0..<10 { try await eraser.renewIndex() } }
                try await group.waitForAll()
            }
            #expect(try await log.match((0..<200).map { Self.key($0) }).count == 200)
            #expect(try await SealedLogTests.text("SELECT count(*)::text FROM log.blind_key", in: database) == "200")
            #expect(
                try await SealedLogTests.text("SELECT oldest || '-' || newest FROM log.index_generation", in: database) == "11-11"
            )
        }
    }
}

extension [UInt8] {
    fileprivate var hexadecimal: String { map { String(format: "%02x", $0) }.joined() }
}
