import EventLog
import Foundation
import PostgresClient
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// Copies of the log on other machines, and what they are good for.
@Suite(.timeLimit(.minutes(5))) struct LogMirrorTests {
    private func source(_ folder: TemporaryFolder) -> FolderSource { FolderSource(TileFolder(folder.url)) }

    @Test func `a copy follows a log step by step, and verifies at each`() async throws {
        let (log, folder, copy) = (try SampleLog(), try TemporaryFolder(), try TemporaryFolder())
        let mirror = try LogMirror(copy.url, policy: log.policy())
        var last: Int64 = 0
        for size in [Int64(0), 1, 255, 256, 700, 700, 5_000] {
            try await log.publish(size, in: folder.url)
            let outcome = try await mirror.look(at: source(folder), time: 1)
            #expect(outcome == (size == last && size > 0 ? .unchanged(size: size) : .grown(from: last, to: size)))
            let verdict = try await FolderVerifier(copy.url, policy: log.policy()).run()
            #expect(verdict.size == size)
            last = size
        }
        let witnessed = try #require(try TileFolder(folder.url).head())
        try await TileStore(folder: folder.url).releaseWitnessed(witnessed.note)
        _ = try await mirror.look(at: source(folder), time: 1)
        #expect(try TileFolder(copy.url).head(TileStore.witnessed)?.size == 5_000)
    }

    @Test func `a history that was rewritten is refused, and both heads are kept`() async throws {
        for (held, forkedAt, shown) in [(Int64(300), Int64(100), Int64(300)), (300, 100, 900), (300, 299, 301), (300, 100, 200)] {
            let (log, forked) = (try SampleLog(), try SampleLog(forkedAt: forkedAt))
            let (folder, other, copy) = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
            try await log.publish(held, in: folder.url)
            try await forked.publish(shown, in: other.url)
            let mirror = try LogMirror(copy.url, policy: log.policy())
            _ = try await mirror.look(at: source(folder), time: 1)
            let error = await #expect(throws: MirrorError.self) { _ = try await mirror.look(at: source(other), time: 77) }
            guard case .fork(shown, let evidence)? = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(try copy.bytes("\(evidence)/checkpoint.theirs") == other.bytes("checkpoint"))
            #expect(try copy.bytes("\(evidence)/checkpoint.ours") == folder.bytes("checkpoint"))
            // What was held is held, and grows with the true log.
            #expect(try await FolderVerifier(copy.url, policy: log.policy()).run().size == held)
            try await log.publish(1_000, in: folder.url)
            #expect(try await mirror.look(at: source(folder), time: 78) == .grown(from: held, to: 1_000))
            #expect(try await FolderVerifier(copy.url, policy: log.policy()).run().size == 1_000)
        }
    }

    @Test func `a source that was turned back is told by what it lacks, and a head that is not signed is refused`() async throws {
        let (log, folder, copy) = (try SampleLog(), try TemporaryFolder(), try TemporaryFolder())
        let mirror = try LogMirror(copy.url, policy: log.policy())
        await #expect(throws: MirrorError.noHead) { _ = try await mirror.look(at: source(folder), time: 1) }
        let earlier = try TemporaryFolder()
        try await log.publish(200, in: earlier.url)
        try await log.publish(300, in: folder.url)
        _ = try await mirror.look(at: source(folder), time: 1)
        await #expect(throws: MirrorError.sourceBehind(missing: 100, held: 300)) {
            _ = try await mirror.look(at: source(earlier), time: 1)
        }
        let note = try SignedNote(decoding: earlier.bytes("checkpoint"))
        let thief = try NoteSigner(name: KeyName(SampleLog.origin), seed: [UInt8](repeating: 1, count: 32))
        try earlier.write(SignedNote(text: note.text, signedBy: [thief]).bytes, to: "checkpoint")
        await #expect(throws: MirrorError.unsigned(code: "no-trusted-signature")) {
            _ = try await mirror.look(at: source(earlier), time: 1)
        }
    }

    @Test func `a copy that is damaged does not grow over the damage`() async throws {
        let (log, folder, copy) = (try SampleLog(), try TemporaryFolder(), try TemporaryFolder())
        let mirror = try LogMirror(copy.url, policy: log.policy())
        try await log.publish(300, in: folder.url)
        _ = try await mirror.look(at: source(folder), time: 1)
        var tile = try copy.bytes("tile/1/000.p/1")
        tile[3] ^= 1
        try copy.write(tile, to: "tile/1/000.p/1")
        try await log.publish(400, in: folder.url)
        await #expect(throws: MirrorError.copyDamaged(place: "tile")) { _ = try await mirror.look(at: source(folder), time: 1) }
    }

    @Test func `a proof from a copy verifies offline with the entry and the policy alone`() async throws {
        let (log, folder) = (try SampleLog(), try TemporaryFolder())
        try await log.publish(1_000, in: folder.url)
        let earlier = try TemporaryFolder()
        let witnessed = try await log.publish(600, in: earlier.url)
        try await TileStore(folder: folder.url).releaseWitnessed(witnessed)
        let prover = LogProver(TileFolder(folder.url))
        for (seq, size) in [(Int64(0), UInt64(600)), (255, 600), (599, 600), (600, 1_000), (999, 1_000)] {
            let proof = try TLogProof(decoding: prover.proof(of: seq).bytes)
            let entry = try prover.entry(seq)
            #expect(try entry == log.entry(seq))
            #expect(try proof.verify(leaf: .leaf(entry), policy: log.policy()).checkpoint.size == size)
            #expect(throws: TransparencyError.self) { try proof.verify(leaf: .leaf(entry + [0]), policy: log.policy()) }
        }
        for seq in [1_000, -1, Int64.max] {
            #expect(throws: NotPublished(position: seq, size: 1_000)) { _ = try prover.proof(of: seq) }
            #expect(throws: NotPublished(position: seq, size: 1_000)) { _ = try prover.entry(seq) }
        }
    }

    @Test func `a copy of the database is exact to its last signed head, and feeds a database that was restored`() async throws {
        try await PublishedLog.with { book in
            let (store, board, copy) = (book.store(), PublicationBoard(), try TemporaryFolder())
            let policy = try TrustPolicy(logs: [PolicyLog(key: book.signer.verifierKey)])
            var restored: TestDatabase?
            try await book.publishing(store, board) {
                try await book.append(300)
                try await book.wait(for: board) { $0.head?.size == 300 }
            }
            restored = try await TestDatabase.copy(of: book.database)
            // The copying ended the appender's session; once it appends, it leads again.
            try await book.append(900)
            try await book.publishing(store, board) {
                try await book.wait(for: board) { $0.head?.size == 1_200 }
            }
            let mirror = try LogMirror(copy.url, policy: policy)
            let source = DatabaseSource(log: book.log, ledger: book.ledger)
            #expect(try await mirror.look(at: source, time: 1) == .grown(from: 0, to: 1_200))
            let verdict = try await FolderVerifier(copy.url, policy: policy).run()
            #expect(verdict.root == board.current.head?.root)
            try await Self.feed(try #require(restored), book, copy)
        }
    }

    /// Feeds a restored database and sees that the daemon of before may go on with it.
    private static func feed(_ restored: TestDatabase, _ book: PublishedLog, _ copy: TemporaryFolder) async throws {
        let read = try await restored.configuration(user: "sovang_read")
        let (reader, writer) = (
            PostgresPool(read, size: 3), PostgresPool(try await restored.configuration(user: "sovang_sign"), size: 1)
        )
        let ledger = HeadLedger(reader: reader, writer: writer)
        let configuration = PostgresEventLog.Configuration(
            origin: PublishedLog.origin, append: try await restored.configuration(user: "sovang_append"), read: read)
        let feed = LogFeed(folder: TileFolder(copy.url), configuration: configuration, ledger: ledger)
        let (start, end) = try await feed.run(at: PublishedLog.now())
        #expect(start == 300 && end == 1_200)
        await #expect(throws: MirrorError.nothingMissing) { _ = try await feed.run(at: PublishedLog.now()) }
        var outside = DatabaseVerifier.Outside()
        outside.headFile = book.file
        let verdict = try await DatabaseVerifier(reader: reader, outside: outside, disclosures: nil).run()
        let kept = try #require(try book.file.read())
        #expect(verdict.size == 1_200 && verdict.root == kept.root && verdict.signedSize == 1_200)
        await reader.close()
        await writer.close()
        try await PublishedLog.with(restored, book.folder) { again in
            let check = HeadCheck(log: again.log, ledger: again.ledger, file: again.file, keys: [again.signer.verifierKey])
            let known = try await check.run(.none)
            #expect(known?.size == 1_200)
            // While a daemon leads, nothing is fed.
            await #expect(throws: AppendError.notLeading) { _ = try await feed.run(at: PublishedLog.now()) }
        }
    }

    @Test func `a database that holds other entries is not fed`() async throws {
        try await PublishedLog.with { book in
            let (store, board, copy) = (book.store(), PublicationBoard(), try TemporaryFolder())
            let policy = try TrustPolicy(logs: [PolicyLog(key: book.signer.verifierKey)])
            let empty = try await TestDatabase.copy(of: book.database)
            try await book.append(40)
            try await book.publishing(store, board) {
                try await book.wait(for: board) { $0.head?.size == 40 }
            }
            _ = try await LogMirror(copy.url, policy: policy).look(
                at: DatabaseSource(log: book.log, ledger: book.ledger), time: 1)
            try await PublishedLog.with(empty, book.folder.appendingPathComponent("other")) { try await $0.append(7) }
            let read = try await empty.configuration(user: "sovang_read")
            let pool = PostgresPool(read, size: 1)
            let feed = LogFeed(
                folder: TileFolder(copy.url),
                configuration: .init(
                    origin: PublishedLog.origin, append: try await empty.configuration(user: "sovang_append"), read: read),
                ledger: HeadLedger(reader: pool, writer: nil))
            await #expect(throws: MirrorError.databaseBeside(position: 7)) { _ = try await feed.run(at: PublishedLog.now()) }
            await pool.close()
        }
    }
}
