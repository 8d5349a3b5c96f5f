import Entry
import EventLog
import Foundation
import PostgresClient
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// A superuser who rewrites entries and the heads that the database records, while the file outside stays what it was.
@Suite(.timeLimit(.minutes(5))) struct ForgedHeadTests {
    /// Publishes 30 entries, rewrites entry 7 and the head row, and puts forged heads into the ledger.
    private func forged(
        keepingRecorded: Bool, at size: Int64, signature: (PublishedLog, Checkpoint) throws -> SignedNote,
        _ body: (PublishedLog, TileStore) async throws -> Void
    ) async throws {
        try await PublishedLog.with { book in
            let board = PublicationBoard()
            try await book.append(30)
            try await book.publishing(book.store(), board) { try await book.wait(for: board) { $0.head?.size == 30 } }
            if size > 30 { try await book.append(Int(size) - 30) }
            let admin = try await book.database.connect()
            let tables = ["entry", "head", "signed_head"].map { "ALTER TABLE log.\($0) DISABLE TRIGGER ALL;" }.joined()
            try await admin.script(TestDatabase.disarming + tables)
            try await admin.script(
                "UPDATE log.entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'một', 'hai'), 'UTF8') WHERE seq = 7")
            var frontier = Frontier()
            for entry in try await book.log.read(from: 0, limit: Int(size)) { frontier.append(.leaf(entry.bytes)) }
            let (root, bytes) = (frontier.root, frontier.bytes)
            let note = try signature(
                book, Checkpoint(origin: LogOrigin(PublishedLog.origin), size: UInt64(size), root: root))
            try await admin.perform { connection in
                if !keepingRecorded { try connection.query("DELETE FROM log.signed_head") }
                try connection.query("UPDATE log.head SET root = \(root.bytes), frontier = \(bytes)")
                try connection.query(
                    "INSERT INTO log.signed_head VALUES (\(size), \(root.bytes), 1, now(), \(note.bytes))")
            }
            await admin.close()
            let kept = try book.file.read()
            let elsewhere = TileStore(folder: book.folder.appendingPathComponent("fresh"))
            try await body(book, elsewhere)
            #expect(try book.file.read() == kept, "what lies outside is not overwritten")
            #expect(try await elsewhere.file(TileStore.checkpoint) == nil, "nothing forged is released")
        }
    }

    private func check(_ book: PublishedLog) -> HeadCheck {
        HeadCheck(log: book.log, ledger: book.ledger, file: book.file, keys: [book.signer.verifierKey])
    }

    @Test func `a head without a good signature is not believed, whatever its size`() async throws {
        for size in [Int64(30), 36] {
            try await forged(keepingRecorded: size > 30, at: size) { book, checkpoint in
                let note = try checkpoint.signed(by: [book.signer])
                let signature = try #require(note.signatures.first)
                let bytes = withUnsafeBytes(of: signature.keyID.bigEndian) { Data($0) } + Data(repeating: 0, count: 64)
                let line = "— \(signature.name.description) \(bytes.base64EncodedString())\n"
                return try SignedNote(text: note.text, signatures: NoteSignature.lines(decoding: Array(line.utf8)))
            } _: { book, store in
                await #expect(throws: PublishingError.headUnsigned(size: size)) { try await check(book).run(.none) }
                let epoch = try await book.log.head().epoch
                await #expect(throws: PublishingError.headUnsigned(size: size)) {
                    try await book.publisher(store, PublicationBoard()).run(epoch: epoch, confirmation: .none)
                }
            }
        }
    }

    @Test func `a head of the same size that the log's own key signed does not beat the one outside`() async throws {
        try await forged(keepingRecorded: false, at: 30) { book, checkpoint in
            try checkpoint.signed(by: [book.signer])
        } _: { book, _ in
            await #expect(throws: PublishingError.databaseBeside(signed: 30)) { try await check(book).run(.none) }
        }
    }

    @Test func `a later head that the log's own key signed must extend the one outside`() async throws {
        try await forged(keepingRecorded: true, at: 36) { book, checkpoint in
            try checkpoint.signed(by: [book.signer])
        } _: { book, store in
            let epoch = try await book.log.head().epoch
            await #expect(throws: PublishingError.databaseBeside(signed: 30)) {
                try await book.publisher(store, PublicationBoard()).run(epoch: epoch, confirmation: .none)
            }
        }
    }

    @Test func `a database without its entries is not taken for whole by its head row`() async throws {
        for attack in ["TRUNCATE log.entry", "DELETE FROM log.entry WHERE seq >= 29", "DELETE FROM log.entry WHERE seq = 0"] {
            try await PublishedLog.with { book in
                try await book.append(30)
                let admin = try await book.database.connect()
                try await admin.script(TestDatabase.disarming + "ALTER TABLE log.entry DISABLE TRIGGER ALL;" + attack)
                await admin.close()
                let board = PublicationBoard()
                await #expect(throws: PublishingError.self, "\(attack)") {
                    try await book.publisher(book.store(), board).run(
                        epoch: try await book.log.head().epoch, confirmation: .none)
                }
            }
        }
    }

    @Test func `the file outside is swapped for an extending head only`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sovang-heads-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = HeadFile(folder.appendingPathComponent("head"))
        let signer = try NoteSigner(name: KeyName(PublishedLog.origin), seed: [UInt8](repeating: 7, count: 32))
        func head(_ size: Int64, _ text: String) throws -> SignedHead {
            let checkpoint = try Checkpoint(
                origin: LogOrigin(PublishedLog.origin), size: UInt64(size), root: .leaf(Array(text.utf8)))
            return try SignedHead(note: checkpoint.signed(by: [signer]))
        }
        let (one, two, other, late) = (try head(1, "a"), try head(2, "b"), try head(2, "x"), try head(9, "z"))
        try file.write(one, replacing: nil)
        try file.write(two, replacing: one)
        try file.write(two, replacing: one)
        #expect(throws: PublishingError.databaseBeside(signed: 2)) { try file.write(late, replacing: other) }
        #expect(throws: PublishingError.databaseBeside(signed: 2)) { try file.write(late, replacing: nil) }
        #expect(throws: PublishingError.notLeading) { try file.write(one, replacing: one) }
        try file.write(late, replacing: two)
        #expect(try file.read()?.size == 9)
    }
}
