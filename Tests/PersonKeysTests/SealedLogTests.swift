import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import Schema
import Synchronization
import TestSupport
import Testing

@testable import PersonKeys

/// The log on PostgreSQL with its keys in a file: what lies in the database is of no use without that file.
struct SealedLogTests {
    static let name = "Lò Thị Niêm Phong"

    private static func draft(
        _ field: PersonalField = PersonalField(name: "name", value: .string(name)), subject: UUID? = UUID(),
        stream: UUID = UUID(), type: String = "Noted"
    ) -> EventDraft {
        EventDraft(
            id: UUID(), type: type, stream: StreamID(kind: "note", id: stream), subject: subject,
            on: Day(iso: "2026-03-02")!, actor: "tester", personal: type == "Noted" ? [field] : [])
    }

    private static func request(_ events: [EventDraft]) -> AppendRequest {
        AppendRequest(id: RequestID(UUID().uuidString)!, events: events, commandDigest: [UInt8](repeating: 9, count: 32))
    }

    /// Lends a log that leads, on a database of its own.
    static func withLog(
        keyring: any PersonKeyring, database: TestDatabase? = nil,
        _ body: (PostgresEventLog, PostgresPersonEraser, TestDatabase) async throws -> Void
    ) async throws {
        let database =
            if let database { database } else { try await TestDatabase.fresh(migrated: true) }
        let log = PostgresEventLog(
            configuration: .init(
                origin: KeyFolder.origin, append: try await database.configuration(user: "sovang_append"),
                read: try await database.configuration(user: "sovang_read")),
            environment: LogEnvironment(
                now: { Instant(rfc3339: "2026-03-02T08:00:00.000000Z")! },
                salt: { (0..<16).map { _ in UInt8.random(in: 0...255) } }),
            keyring: keyring, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let eraser = PostgresPersonEraser(
            origin: KeyFolder.origin, configuration: try await database.configuration(user: "sovang_erase"),
            keyring: keyring)
        let run = Task { await log.run() }
        do {
            try await log.waitForLead()
            try await body(log, eraser, database)
            run.cancel()
            await run.value
            await log.close()
        } catch {
            run.cancel()
            await run.value
            await log.close()
            throw error
        }
    }

    /// Another process that only reads.
    static func reading(_ database: TestDatabase, keyring: any PersonKeyring) async throws -> PostgresEventLog {
        PostgresEventLog(
            configuration: .init(
                origin: KeyFolder.origin, append: try await database.configuration(user: "sovang_append"),
                read: try await database.configuration(user: "sovang_read")),
            environment: LogEnvironment(now: { Instant(microseconds: 0) }, salt: { [] }), keyring: keyring,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    static func text(_ sql: String, in database: TestDatabase) async throws -> String {
        let connection = try await database.connect()
        let text = try await connection.perform { connection in
            try connection.query(SQL(stringLiteral: sql)).map { try $0.decode(String.self, at: 0) }.joined(separator: "\n")
        }
        await connection.close()
        return text
    }

    private static func execute(_ sql: String, in database: TestDatabase) async throws {
        let connection = try await database.connect()
        try await connection.perform { try $0.script(sql) }
        await connection.close()
    }

    @Test func `nothing personal can be read in the database, and all of it through the keys`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        try await Self.withLog(keyring: store) { log, _, database in
            let receipt = try await log.append(Self.request([Self.draft(), Self.draft(subject: nil)]))
            let kept = try await log.disclosures(of: [receipt.first, receipt.last])
            #expect(kept.values.flatMap(\.self).map(\.value) == [.string(Self.name), .string(Self.name)])
            // Every table of the log, row by row, in text and in the octets behind it.
            let tables = try await Self.text(
                "SELECT tablename::text FROM pg_tables WHERE schemaname = 'log'", in: database
            ).split(separator: "\n")
            #expect(tables.contains("disclosure") && tables.contains("plain_disclosure"))
            let hex = Self.name.utf8.map { String(format: "%02x", $0) }.joined()
            for table in tables {
                let rows = try await Self.text("SELECT row::text FROM log.\(table) AS row", in: database)
                #expect(!rows.contains(Self.name) && !rows.contains(hex), "\(table)")
                #expect(!rows.contains(Data(Self.name.utf8).base64EncodedString()), "\(table)")
            }
        }
        store.close()
    }

    @Test func `the keys are durable before the values under them are committed`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let watch = WatchingKeyring(store)
        try await Self.withLog(keyring: watch) { log, _, _ in
            watch.onMake { persons in
                // At this moment nothing is in the log, and another process would find the keys after it.
                #expect((try? await log.head().size) == 0)
                #expect(persons.count == 1)
            }
            let draft = Self.draft()
            _ = try await log.append(Self.request([draft]))
            #expect(watch.calls == 1)
            let other = try PersonKeyStore(
                file: folder.file, origin: KeyFolder.origin, mayCreate: false, now: { folder.now })
            #expect(try await other.keys(of: [draft.person]).count == 1)
            other.close()
        }
        store.close()
    }

    @Test func `a store of keys that fails refuses the append by its name, and nothing is written`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let watch = WatchingKeyring(store)
        try await Self.withLog(keyring: watch) { log, _, database in
            watch.fail(with: .unavailable(reason: "sqlite-13"))
            let request = Self.request([Self.draft()])
            await #expect(throws: AppendError.keysUnavailable) { try await log.append(request) }
            await #expect(throws: AppendError.keysUnavailable) { _ = try await log.prepare([request]) }
            #expect(try await log.head().size == 0)
            // What has no personal field needs no key.
            _ = try await log.append(Self.request([Self.draft(type: "Counted")]))
            watch.fail(with: nil)
            _ = try await log.append(request)
            #expect(try await log.head().size == 2)
            #expect(try await Self.text("SELECT count(*)::text FROM log.disclosure", in: database) == "1")
        }
        store.close()
    }

    @Test(arguments: [
        "UPDATE log.disclosure SET box = other.box FROM log.disclosure AS other WHERE disclosure.seq = 0 AND other.seq = 1",
        "UPDATE log.disclosure SET name = 'title' WHERE seq = 0",
        "UPDATE log.disclosure SET box = set_byte(box, 14, get_byte(box, 14) # 1) WHERE seq = 0",
        "UPDATE log.disclosure SET box = substr(box, 1, 29) WHERE seq = 0",
        "UPDATE log.disclosure SET person = other.person FROM log.disclosure AS other WHERE disclosure.seq = 0 AND other.seq = 2",
    ])
    func `a box that was moved, renamed or changed does not open, and its entry says so`(change: String) async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        let person = UUID()
        try await Self.withLog(keyring: store) { log, _, database in
            // Two of one person, so that the key is the same and only the place tells them apart.
            let events = [Self.draft(subject: person), Self.draft(subject: person), Self.draft()]
            _ = try await log.append(Self.request(events))
            try await Self.execute(change, in: database)
            let kept = try await log.kept(of: [0, 1])
            #expect(kept[0]?.disclosures == [] && kept[0]?.damaged.count == 1 && kept[0]?.keyless == [])
            #expect(kept[1]?.disclosures.map(\.value) == [.string(Self.name)])
        }
        store.close()
    }

    @Test func `a lost key is said to be missing, and a retry of the request still gets its first answer`() async throws {
        let keyring = InMemoryPersonKeyring()
        try await Self.withLog(keyring: keyring) { log, _, _ in
            let request = Self.request([Self.draft()])
            let first = try await log.append(request)
            keyring.lose([request.events[0].person])
            #expect(try await log.kept(of: [0])[0] == KeptFields(keyless: ["name"]))
            #expect(try await log.disclosures(of: [0]).isEmpty)
            let again = try await log.append(request)
            #expect(again.repeated && again.first == first.first)
            await #expect(throws: AppendError.keysBehind) { try await log.append(Self.request(request.events)) }
            var other = request
            other.events[0].data["note"] = "khác"
            await #expect(throws: AppendError.requestReused(request.id)) { try await log.append(other) }
        }
    }

    @Test func `a retry with another value is a conflict as long as the value can be read`() async throws {
        let folder = try KeyFolder()
        let store = try folder.store()
        try await Self.withLog(keyring: store) { log, _, _ in
            let request = Self.request([Self.draft()])
            _ = try await log.append(request)
            var other = request
            other.events[0].personal[0].value = "Lò Thị Khác"
            await #expect(throws: AppendError.requestReused(request.id)) { try await log.append(other) }
            #expect(try await log.append(request).repeated)
        }
        store.close()
    }

    @Test func `what an earlier release kept in clear is sealed, and leaves no row behind`() async throws {
        let database = try await TestDatabase.fresh(migrated: false)
        let connection = try await database.connect()
        _ = try await Migrator(connection, migrations: Array(Migration.all.prefix(3))).migrate()
        let drafts = (0..<1_201).map { index in
            let name = PersonalField(name: "name", value: .string("\(Self.name) \(index)"))
            return Self.draft(name, subject: index % 2 == 0 ? UUID() : nil)
        }
        try await Self.writePlain(drafts, on: connection)
        _ = try await Migrator(connection).migrate()
        await connection.close()
        let folder = try KeyFolder()
        let store = try folder.store()
        let eraser = PostgresPersonEraser(
            origin: KeyFolder.origin, configuration: try await database.configuration(user: "sovang_erase"), keyring: store)
        let counts = Mutex<[Int]>([])
        #expect(try await eraser.sealPlain { count in counts.withLock { $0.append(count) } } == 1_201)
        #expect(counts.withLock { $0 } == [1_000, 1_201])
        #expect(try await eraser.sealPlain() == 0)
        #expect(try await Self.text("SELECT count(*)::text FROM log.plain_disclosure", in: database) == "0")
        #expect(try await Self.text("SELECT pg_relation_size('log.plain_disclosure')::text", in: database) == "0")
        try await Self.withLog(keyring: store, database: database) { log, _, _ in
            let kept = try await log.disclosures(of: (0..<1_201).map { Int64($0) })
            for (index, draft) in drafts.enumerated() {
                let disclosure = kept[Int64(index)]?.first
                #expect(disclosure?.field == draft.personal[0])
                #expect(disclosure?.salt == [UInt8](repeating: UInt8(index % 251), count: 16))
            }
        }
        store.close()
    }

    /// Writes entries as the release before this one did: one founder's claim and a batch with its fields in clear.
    private static func writePlain(_ drafts: [EventDraft], on connection: PostgresConnection) async throws {
        let rows = try drafts.enumerated().map { index, draft in
            let disclosure = Disclosure(salt: [UInt8](repeating: UInt8(index % 251), count: 16), field: draft.personal[0])
            let leaf = try EntryTemplate(draft, log: KeyFolder.origin, commitments: [disclosure.commitment()])
                .complete(at: Instant(rfc3339: "2026-03-02T08:00:00.000000Z")!, seq: Int64(index), streamSeq: 0)
            return (draft, disclosure, leaf, try CanonicalJSON.encode(disclosure.value))
        }
        try await connection.perform { connection in
            _ = try connection.query(
                """
                INSERT INTO log.entry (seq, id, stream, stream_seq, subject, leaf) SELECT * FROM unnest(\
                \(rows.indices.map { Int64($0) }), \(rows.map(\.0.id)), \(rows.map(\.0.stream.id)), \
                \(rows.map { _ in Int64(0) }), \(rows.map(\.0.subject)), \(rows.map(\.2)))
                """)
            _ = try connection.query(
                """
                INSERT INTO log.disclosure (seq, name, salt, value) SELECT * FROM unnest(\
                \(rows.indices.map { Int64($0) }), \(rows.map(\.1.name)), \(rows.map(\.1.salt)), \(rows.map(\.3)))
                """)
            _ = try connection.query(
                """
                INSERT INTO log.head (origin, epoch, size, at, root, frontier) VALUES (\(KeyFolder.origin), 1, \
                \(Int64(rows.count)), now(), \([UInt8](repeating: 1, count: 32)), \
                \([UInt8](repeating: 1, count: 32 * rows.count.nonzeroBitCount)))
                """)
        }
    }
}
