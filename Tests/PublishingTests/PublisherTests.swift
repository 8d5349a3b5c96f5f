import EventLog
import Foundation
import PostgresClient
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// The heads of a log, from the append to the files.
@Suite(.timeLimit(.minutes(5))) struct PublisherTests {
    @Test(arguments: [0, 1, 255, 256, 257, 5_000])
    func `the released head and all files of its tree are those of the entries`(count: Int) async throws {
        try await PublishedLog.with { book in
            try await book.append(count)
            let (store, board) = (book.store(), PublicationBoard())
            try await book.publishing(store, board) { try await book.wait(for: board) { $0.head?.size == Int64(count) } }
            let head = try #require(board.current.head)
            #expect(head.root == (try await HeadCheck.root(of: book.log, size: Int64(count))))
            #expect(try head.note.verified(by: [book.signer.verifierKey]).count == 1)
            #expect(try await store.file(TileStore.checkpoint) == head.note.bytes)
            #expect(try await book.ledger.last()?.root == head.root)
            #expect(try book.file.read()?.note == head.note)
            try await Files.check(store, size: count, root: head.root)
        }
    }

    @Test func `heads follow while events come in, and each extends the one before`() async throws {
        try await PublishedLog.with { book in
            let (store, board) = (book.store(), PublicationBoard())
            try await book.publishing(store, board) {
                for count in [1, 254, 1, 1, 300, 700] {
                    try await book.append(count)
                    let size = try await book.log.head().size
                    try await book.wait(for: board) { $0.head?.size == size }
                    try await Files.check(store, size: Int(size), root: try #require(board.current.head).root)
                }
            }
            let heads = try await book.ledger.heads(from: 0, limit: 100)
            #expect(heads.count >= 6)
            let last = try #require(heads.last)
            for head in heads where head.size > 0 && head.size < last.size {
                let request = try await WitnessRequests(store: store).request(for: last, from: head.size)
                let proof = ConsistencyProof(oldSize: UInt64(head.size), newSize: UInt64(last.size), hashes: request.proof)
                try proof.check(oldRoot: head.root, newRoot: last.root)
            }
        }
    }

    @Test func `a publisher goes on where an earlier one stopped, also with its files gone or damaged`() async throws {
        try await PublishedLog.with { book in
            let board = PublicationBoard()
            try await book.append(700)
            try await book.publishing(book.store(), board) { try await book.wait(for: board) { $0.head?.size == 700 } }
            try await book.append(100)
            let again = (book.store(), PublicationBoard())
            try await book.publishing(again.0, again.1) { try await book.wait(for: again.1) { $0.head?.size == 800 } }
            try await Files.check(again.0, size: 800, root: try #require(again.1.current.head).root)

            try Data("x".utf8).write(to: again.0.folder.appendingPathComponent("tile/0/003.p/32"))
            try await book.append(100)
            let damaged = (book.store(), PublicationBoard())
            try await book.publishing(damaged.0, damaged.1) { try await book.wait(for: damaged.1) { $0.head?.size == 900 } }
            try await Files.check(damaged.0, size: 900, root: try #require(damaged.1.current.head).root)

            try FileManager.default.removeItem(at: book.store().folder)
            let empty = (book.store(), PublicationBoard())
            try await book.publishing(empty.0, empty.1) { try await book.wait(for: empty.1) { $0.head?.size == 900 } }
            try await Files.check(empty.0, size: 900, root: try #require(empty.1.current.head).root)
        }
    }

    @Test func `nothing is signed once the rows read back are not those that were hashed`() async throws {
        try await PublishedLog.with { book in
            let (store, board) = (book.store(), PublicationBoard())
            try await book.append(10)
            let admin = try await book.database.connect()
            try await admin.script(TestDatabase.disarming + "ALTER TABLE log.entry DISABLE TRIGGER ALL")
            try await admin.execute(
                "UPDATE log.entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'một', 'hai'), 'UTF8') WHERE seq = 7")
            await admin.close()
            let epoch = try await book.log.head().epoch
            let error = await #expect(throws: PublishingError.self) {
                try await book.publisher(store, board).run(epoch: epoch, confirmation: .none)
            }
            #expect(error == .rootMismatch(size: 10))
            #expect(board.current.fault == "root-mismatch")
            #expect(try await book.ledger.last() == nil)
        }
    }

    @Test func `a database that was turned back or went another way is refused by the number of entries`() async throws {
        try await PublishedLog.with { book in
            let board = PublicationBoard()
            try await book.append(20)
            let copy = try await TestDatabase.copy(of: book.database)
            try await book.append(13)
            try await book.publishing(book.store(), board) { try await book.wait(for: board) { $0.head?.size == 33 } }
            try await PublishedLog.with(copy, book.folder) { restored in
                let check = HeadCheck(
                    log: restored.log, ledger: restored.ledger, file: restored.file, keys: [restored.signer.verifierKey])
                await #expect(throws: PublishingError.databaseBehind(missing: 13, signed: 33)) { try await check.run(.none) }
                try await restored.append(20)
                await #expect(throws: PublishingError.databaseBeside(signed: 33)) { try await check.run(.none) }
            }
        }
    }

    @Test func `where nobody vouches for the last head the operator confirms it`() async throws {
        try await PublishedLog.with { book in
            let board = PublicationBoard()
            try await book.append(5)
            try await book.publishing(book.store(), board) { try await book.wait(for: board) { $0.head?.size == 5 } }
            let elsewhere = HeadFile(book.folder.appendingPathComponent("another/head"))
            let check = HeadCheck(log: book.log, ledger: book.ledger, file: elsewhere, keys: [book.signer.verifierKey])
            let root = try #require(board.current.head).root.base64
            await #expect(throws: PublishingError.headUnconfirmed(size: 5, root: root)) { try await check.run(.none) }
            await #expect(throws: PublishingError.headUnconfirmed(size: 5, root: root)) { try await check.run(.size(4)) }
            #expect(try await check.run(.size(5))?.size == 5)
        }
    }

    @Test func `a daemon that lost the lead signs nothing more`() async throws {
        try await PublishedLog.with { book in
            try await book.append(5)
            let epoch = try await book.log.head().epoch
            await #expect(throws: PublishingError.notLeading) {
                try await book.publisher(book.store(), PublicationBoard()).run(epoch: epoch - 1, confirmation: .none)
            }
            #expect(try await book.ledger.last() == nil)
        }
    }

    @Test func `while a key is changed a head carries the signatures of both`() async throws {
        try await PublishedLog.with { book in
            let next = try NoteSigner(name: KeyName(PublishedLog.origin), seed: [UInt8](repeating: 9, count: 32))
            let (store, board) = (book.store(), PublicationBoard())
            let epoch = try await book.log.head().epoch
            let publisher = book.publisher(store, board, signers: [book.signer, next])
            try await book.append(3)
            let run = Task { try await publisher.run(epoch: epoch, confirmation: .none) }
            try await book.wait(for: board) { $0.head?.size == 3 }
            run.cancel()
            _ = await run.result
            let note = try #require(board.current.head).note
            for key in [book.signer.verifierKey, next.verifierKey] {
                let policy = try TrustPolicy(logs: [PolicyLog(key: key)])
                #expect(try policy.evaluate(note).checkpoint.size == 3)
            }
        }
    }
}
