import Entry
import EventLog
import Foundation
import PostgresClient
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// The verification of a log in its database, against whoever may do anything there.
@Suite(.timeLimit(.minutes(10))) struct DatabaseVerifierTests {
    /// Publishes 700 entries in two heads, lets a superuser do something, and verifies.
    private func fault(
        _ attack: String, tiles: Bool = true, outside: Bool = true, personal: Bool = false
    ) async throws -> LogFault? {
        var found: LogFault?
        try await PublishedLog.with { book in
            let (store, board) = (book.store(), PublicationBoard())
            try await book.publishing(store, board) {
                try await book.append(300)
                if personal { try await book.appendPersonal() }
                try await book.wait(for: board) { ($0.head?.size ?? 0) >= 300 }
                try await book.append(400)
                let size = try await book.log.head().size
                try await book.wait(for: board) { $0.head?.size == size }
            }
            let admin = try await book.database.connect()
            try await admin.script(TestDatabase.disarming + Self.disarm + attack)
            await admin.close()
            found = try await book.fault(tiles: tiles, outside: outside)
        }
        return found
    }

    private static let disarm = """
        ALTER TABLE log.entry DISABLE TRIGGER ALL; ALTER TABLE log.signed_head DISABLE TRIGGER ALL;
        ALTER TABLE log.kind DISABLE TRIGGER ALL; ALTER TABLE log.head DISABLE TRIGGER ALL;
        """

    private static func rewrite(_ seq: Int, _ from: String, _ to: String) -> String {
        "UPDATE log.entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '\(from)', '\(to)'), 'UTF8') WHERE seq = \(seq);"
    }

    @Test func `a log verifies while its daemon appends and signs`() async throws {
        try await PublishedLog.with { book in
            let board = PublicationBoard()
            try await book.publishing(book.store(), board) {
                let appending = Task { while !Task.isCancelled { try await book.append(40) } }
                try await book.wait(for: board) { ($0.head?.size ?? 0) > 200 }
                for _ in 0..<TestScale.sample(of: 6, long: 60) {
                    #expect(try await book.fault(tiles: true, outside: true) == nil)
                }
                appending.cancel()
                _ = await appending.result
            }
        }
    }

    @Test func `a log that nobody touched verifies`() async throws {
        #expect(try await fault("", personal: true) == nil)
        #expect(try await fault("", tiles: false, outside: false) == nil)
    }

    @Test func `an entry that was edited is named by the tiles, or lies between two heads without them`() async throws {
        let edit = Self.rewrite(421, "một", "hai")
        #expect(try await fault(edit) == LogFault(.entryAltered, position: 421, place: "log.entry"))
        let without = try #require(try await fault(edit, tiles: false))
        #expect(without.kind == .headDiffers && without.position == 300 && (422...700).contains(without.end ?? 0))
    }

    @Test func `the first of several bad entries is named`() async throws {
        let attack =
            Self.rewrite(421, "một", "hai") + Self.rewrite(650, "\"seq\":650", "\"seq\":651")
            + "DELETE FROM log.entry WHERE seq = 660;"
        #expect(try await fault(attack) == LogFault(.entryAltered, position: 421, place: "log.entry"))
        #expect(try await fault(attack, tiles: false)?.position == 650)
    }

    @Test func `an entry that was deleted is named`() async throws {
        for seq in [0, 255, 256, 699] {
            let expected = LogFault(.entryMissing, position: Int64(seq), place: "log.entry")
            #expect(try await fault("DELETE FROM log.entry WHERE seq = \(seq);") == expected)
        }
    }

    @Test func `entries that changed places are named`() async throws {
        let swap = """
            UPDATE log.entry AS entry SET leaf = other.leaf FROM log.entry AS other
            WHERE entry.seq IN (100, 500) AND other.seq = 600 - entry.seq;
            """
        let found = try #require(try await fault(swap))
        #expect(found.kind == .entryOutOfPlace && found.position == 100)
        let rows = """
            ALTER TABLE log.entry DROP CONSTRAINT entry_seq;
            UPDATE log.entry SET seq = 600 - seq WHERE seq IN (100, 500);
            """
        #expect(try await fault(rows)?.position == 100)
    }

    @Test func `an entry that was put in is named, in the middle and at the end`() async throws {
        let columns = "gen_random_uuid(), gen_random_uuid(), 0, NULL, leaf FROM log.entry WHERE seq = 10;"
        #expect(
            try await fault("INSERT INTO log.entry SELECT 700, " + columns)
                == LogFault(.entryBeyondHead, position: 700, place: "log.entry"))
        let middle = """
            ALTER TABLE log.entry DROP CONSTRAINT entry_seq;
            UPDATE log.entry SET seq = seq + 1 WHERE seq >= 50;
            INSERT INTO log.entry SELECT 50,
            """
        #expect(try await fault(middle + columns)?.position == 50)
        let twice = "ALTER TABLE log.entry DROP CONSTRAINT entry_seq; INSERT INTO log.entry SELECT 50, "
        #expect(try await fault(twice + columns)?.position == 50)
    }

    @Test func `a tail that was cut off is counted, also with the head turned back and the heads behind it gone`() async throws {
        let cut = "DELETE FROM log.entry WHERE seq >= 300;"
        #expect(try await fault(cut) == LogFault(.entryMissing, position: 300, place: "log.entry"))
        let head =
            cut
            + "UPDATE log.head SET size = 300, root = h.root, frontier = decode(repeat('00', 128), 'hex') FROM log.signed_head AS h WHERE h.size = 300;"
        #expect(try await fault(head)?.position == 300)
        let all = head + "DELETE FROM log.signed_head WHERE size > 300;"
        let found = try #require(try await fault(all, tiles: false))
        #expect(found == LogFault(.entryMissing, position: 300, end: 700, place: "head-file"))
        // With the frontier right too, nothing inside the database tells; that is what the file and the witnesses are for.
    }

    @Test func `a column that says something else than the bytes is named`() async throws {
        for (column, value) in [
            ("id", "gen_random_uuid()"), ("stream", "gen_random_uuid()"), ("stream_seq", "7"), ("subject", "gen_random_uuid()"),
        ] {
            #expect(
                try await fault("UPDATE log.entry SET \(column) = \(value) WHERE seq = 33;")
                    == LogFault(.columnDiffers, position: 33, place: "log.entry", detail: column))
        }
    }

    @Test func `heads, kinds, requests and the end of the log are compared with the entries`() async throws {
        let cases: [(String, LogFault.Kind)] = [
            ("UPDATE log.signed_head SET root = sha256('x') WHERE size >= 300;", .headRecordDamaged),
            ("UPDATE log.head SET root = sha256('x');", .rootDiffers),
            ("UPDATE log.head SET at = at + interval '1 microsecond';", .rootDiffers),
            ("UPDATE log.kind SET first_seq = 600;", .kindWrong), ("DELETE FROM log.kind;", .kindWrong),
            ("UPDATE log.request SET last_seq = last_seq + 1 WHERE first_seq = 0;", .requestWrong),
        ]
        for (attack, kind) in cases { #expect(try await fault(attack)?.kind == kind, "\(attack)") }
        #expect(try await fault("DELETE FROM log.request;") == nil)
    }

    @Test func `a personal value that is gone is named, unless an erasure or a known loss explains it`() async throws {
        let missing = LogFault(.disclosureMissing, position: 300, place: "log.disclosure")
        #expect(try await fault("DELETE FROM log.disclosure WHERE name = 'name';", personal: true) == missing)
        #expect(try await fault("DELETE FROM log.disclosure;", personal: true) == missing)
        #expect(try await fault("TRUNCATE log.disclosure;", personal: true) == missing)
        try await PublishedLog.with { book in
            try await book.append(10)
            try await book.appendPersonal()
            let (board, store) = (PublicationBoard(), book.store())
            try await book.publishing(store, board) { try await book.wait(for: board) { $0.head?.size == 11 } }
            let admin = try await book.database.connect()
            try await admin.script("DELETE FROM log.disclosure WHERE name = 'phone'")
            await admin.close()
            let stream = try #require(try await book.log.read(from: 10, limit: 1).first?.streamID)
            #expect(try await book.fault(tiles: true, outside: true)?.position == 10)
            #expect(try await book.fault(tiles: true, outside: true, lost: [10..<11]) == nil)
            #expect(try await book.fault(tiles: true, outside: true, lost: [0..<10, 11..<20])?.position == 10)
            let (mine, other) = (ErasureOrder(persons: [stream]), ErasureOrder(persons: [UUID()]))
            #expect(try await book.fault(tiles: true, outside: true, orders: [other, mine]) == nil)
            #expect(try await book.fault(tiles: true, outside: true, orders: [other])?.kind == .disclosureMissing)
            let moved = ErasureOrder(persons: [stream], moved: [10: UUID()])
            #expect(try await book.fault(tiles: true, outside: true, orders: [moved])?.position == 10)
        }
    }

    @Test func `a published tile that is damaged or missing is named, and the entries are not blamed`() async throws {
        try await PublishedLog.with { book in
            let (board, store) = (PublicationBoard(), book.store())
            try await book.append(700)
            try await book.publishing(store, board) { try await book.wait(for: board) { $0.head?.size == 700 } }
            for (path, position) in [
                ("tile/0/001", Int64(256)), ("tile/0/000", 0), ("tile/0/002.p/188", nil), ("tile/1/000.p/2", nil),
            ] {
                let file = store.folder.appendingPathComponent(path)
                let whole = try Data(contentsOf: file)
                var bytes = whole
                bytes[40] ^= 1
                try bytes.write(to: file)
                let damaged = try #require(try await book.fault(tiles: true, outside: true))
                #expect(damaged.kind == .fileDamaged && damaged.position == position)
                try FileManager.default.removeItem(at: file)
                let missing = try #require(try await book.fault(tiles: true, outside: true))
                #expect(missing == LogFault(.fileMissing, position: position, place: path))
                try whole.write(to: file)
            }
            #expect(try await book.fault(tiles: true, outside: true) == nil)
        }
    }

    @Test func `values under the key of somebody whom their stream never named are named`() async throws {
        for attack in [
            "UPDATE log.disclosure SET person = gen_random_uuid() WHERE name = 'name';",
            "UPDATE log.disclosure SET person = gen_random_uuid(), box = decode(repeat('00', 60), 'hex');",
        ] {
            let fault = try await fault(attack, personal: true)
            #expect(fault == LogFault(.disclosureForeign, position: 300, place: "log.disclosure"))
        }
    }

    @Test func `a kind of event beyond the end of the log is named`() async throws {
        #expect(try await fault("INSERT INTO log.kind VALUES ('Foreign', 1, 5000000);")?.kind == .kindWrong)
    }

    @Test func `heads whose rows are gone are missed by the file outside`() async throws {
        let last = "DELETE FROM log.signed_head WHERE size > 300;"
        for (tiles, outside) in [(true, false), (false, true)] {
            let found = try #require(try await fault(last, tiles: tiles, outside: outside))
            #expect(found.kind == .headUnrecorded && found.position == 700)
        }
    }

    @Test func `personal values must belong to a commitment of their entry`() async throws {
        for attack in [
            "UPDATE log.disclosure SET box = set_byte(box, 20, get_byte(box, 20) # 1) WHERE name = 'name';",
            "INSERT INTO log.disclosure SELECT seq, 'other', person, box FROM log.disclosure WHERE name = 'name';",
            "UPDATE log.disclosure SET seq = 3 WHERE name = 'name';",
            "INSERT INTO log.disclosure SELECT 9999, 'other', person, box FROM log.disclosure WHERE name = 'name';",
        ] {
            let found = try #require(try await fault(attack, personal: true), "\(attack)")
            #expect(found.kind == .disclosureForeign)
        }
    }
}

extension PublishedLog {
    /// Verifies; the fault, if there is one.
    func fault(
        tiles: Bool, outside isOutside: Bool, orders: [ErasureOrder] = [], lost: [Range<Int64>] = []
    ) async throws -> LogFault? {
        let reader = PostgresPool(try await database.configuration(user: "sovang_read"), size: 3)
        defer { Task { await reader.close() } }
        var outside = DatabaseVerifier.Outside()
        if isOutside { outside.headFile = file }
        if tiles { outside.tiles = TileFolder(folder.appendingPathComponent("log")) }
        outside.policy = try TrustPolicy(logs: [PolicyLog(key: signer.verifierKey)])
        do {
            let verifier = DatabaseVerifier(
                reader: reader, outside: outside,
                disclosures: KeptDisclosures(reader: reader, log: log) { ErasedValues(orders, lost: lost) })
            let verdict = try await verifier.run()
            #expect(verdict.heads >= 1 && verdict.signaturesChecked)
            return nil
        } catch let fault as LogFault {
            return fault
        }
    }

    /// Appends an event with two personal fields.
    func appendPersonal() async throws {
        let event = EventDraft(
            id: UUID(), type: "Noted", schema: 1, stream: StreamID(kind: "note", id: UUID()), on: Day(iso: "2026-03-02")!,
            actor: "tester", data: ["note": "một"],
            personal: [PersonalField(name: "name", value: "Bùi Thị Xuân"), PersonalField(name: "phone", value: "0123")])
        _ = try await log.append(AppendRequest(id: RequestID(UUID().uuidString)!, events: [event]))
    }
}
