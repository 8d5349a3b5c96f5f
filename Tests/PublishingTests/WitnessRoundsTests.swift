import EventLog
import Foundation
import Publishing
import Testing
import TransparencyLog

/// The heads of a log and its witness, however that behaves.
@Suite(.timeLimit(.minutes(5))) struct WitnessRoundsTests {
    /// Publishes `count` entries and lets the rounds run while the body does.
    private func witnessing(
        _ book: PublishedLog, _ witness: ScriptedWitness, count: Int,
        _ body: (PublicationBoard, TileStore, WitnessRounds) async throws -> Void
    ) async throws {
        let (store, board) = (book.store(), PublicationBoard())
        var pace = WitnessRounds.Pace()
        (pace.shortest, pace.pause) = (.milliseconds(20), .milliseconds(10))
        let rounds = WitnessRounds(
            policy: try witness.policy(log: book.signer), door: witness, ledger: book.ledger, store: store, board: board,
            pace: pace,
            logger: .silent)
        try await book.append(count)
        try await book.publishing(store, board) {
            let run = Task { try await rounds.run() }
            let result: Result<Void, any Error>
            do {
                try await body(board, store, rounds)
                result = .success(())
            } catch {
                result = .failure(error)
            }
            run.cancel()
            _ = await run.result
            try result.get()
        }
    }

    @Test func `a head is published, then witnessed, and both files show it`() async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer)
            try await witnessing(book, witness, count: 300) { board, store, _ in
                try await book.wait(for: board) { $0.witnessedSize == 300 }
                try await book.append(400)
                try await book.wait(for: board) { $0.witnessedSize == 700 }
                #expect(board.current.state(of: 699) == .witnessed && board.current.state(of: 700) == .sequenced)
                let policy = try witness.policy(log: book.signer)
                for name in [TileStore.checkpoint, TileStore.witnessed] {
                    let note = try SignedNote(decoding: try #require(try await store.file(name)))
                    #expect(try policy.open(note).checkpoint.size == 700, "\(name)")
                }
                #expect(try await book.ledger.cosignatures(of: 700).map(\.witness) == ["front.sonla.example"])
            }
        }
    }

    @Test func `a conflict is tried again once, from the size that the witness knows`() async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer)
            try await witnessing(book, witness, count: 300) { board, _, _ in
                try await book.wait(for: board) { $0.witnessedSize == 300 }
            }
            // Another daemon takes over, which does not know what the witness knows.
            try await witnessing(book, witness, count: 50) { board, _, _ in
                try await book.wait(for: board) { $0.witnessedSize == 350 }
            }
            #expect(witness.statuses.contains(409) && witness.statuses.last == 200)
        }
    }

    @Test(arguments: [
        [ScriptedWitness.Turn.says(503)], [.silence, .silence], [.wrongKey], [.otherHead], [.says(200, "nonsense")], [.says(500)],
        [.says(403)], [.says(404)], [.says(302)], [.says(200)],
    ])
    func `what goes wrong is waited out, and nothing wrong is taken for a cosignature`(turns: [ScriptedWitness.Turn]) async throws
    {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer, turns: turns)
            try await witnessing(book, witness, count: 10) { board, _, _ in
                try await book.wait(for: board) { $0.witnessedSize == 10 }
                #expect(board.current.witnesses["front.sonla.example"]?.fault == nil)
            }
            let recorded = try await book.ledger.cosignatures(of: 10)
            #expect(recorded.count == 1)
        }
    }

    @Test func `a second conflict is not tried again at once, and nothing waits for it`() async throws {
        try await PublishedLog.with { book in
            // It answers every request with the size of an empty tree.
            let witness = try ScriptedWitness(log: book.signer, turns: Array(repeating: .says(409, "0\n"), count: 1_000))
            try await witnessing(book, witness, count: 10) { board, _, _ in
                try await book.wait(for: board) { $0.witnesses["front.sonla.example"]?.fault == "witness-409" }
                #expect(board.current.witnesses["front.sonla.example"]?.isAlarm == false)
                try await book.append(10)
                try await book.wait(for: board) { $0.head?.size == 20 }
                try await Task.sleep(for: .milliseconds(500))
                // Two for each try, whose pauses of 10 ms and more double.
                #expect(witness.statuses.count <= 16 && witness.statuses.count.isMultiple(of: 2))
            }
        }
    }

    @Test(arguments: ["", "x\n", "7", "-1\n", "99999999999999999999\n", "07\n"])
    func `a conflict that names no size is a disturbance like any other`(body: String) async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer, turns: [.says(409, body)])
            try await witnessing(book, witness, count: 10) { board, _, _ in
                try await book.wait(for: board) { $0.witnessedSize == 10 }
                #expect(witness.statuses.first == 409 && board.current.witnesses["front.sonla.example"]?.isAlarm == false)
            }
        }
    }

    @Test func `a witness that knows more than was ever signed here is an alarm`() async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer, turns: [.says(409, "11\n")])
            try await witnessing(book, witness, count: 10) { board, _, _ in
                try await book.wait(for: board) { $0.witnesses["front.sonla.example"]?.isAlarm == true }
                #expect(board.current.witnesses["front.sonla.example"]?.fault == "witness-ahead" && witness.statuses == [409])
            }
        }
    }

    @Test func `an alarm stays on the board, whatever cosignature is shown after it`() async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer, turns: [.says(422)])
            let policy = try witness.policy(log: book.signer)
            try await witnessing(book, witness, count: 10) { board, store, _ in
                try await book.wait(for: board) { $0.witnesses["front.sonla.example"]?.isAlarm == true }
                let head = try #require(board.current.head)
                let taker = CosignatureTaker(policy: policy, ledger: book.ledger, store: store, board: board)
                try await taker.take(try witness.cosigner.cosign(head.note.text, time: 1_700_000_000).line, over: head)
                let told = try #require(board.current.witnesses["front.sonla.example"])
                #expect(told.isAlarm && told.fault == "witness-inconsistent" && told.size == 10)
            }
        }
    }

    @Test func `an inconsistent head is an alarm, is never tried again, and stops no append`() async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer, turns: [.says(422)])
            try await witnessing(book, witness, count: 10) { board, _, _ in
                try await book.wait(for: board) { $0.witnesses["front.sonla.example"]?.isAlarm == true }
                try await book.append(10)
                try await book.wait(for: board) { $0.head?.size == 20 }
                try await Task.sleep(for: .milliseconds(200))
                #expect(witness.statuses == [422] && board.current.witnessedSize == 0)
            }
        }
    }

    @Test func `a witness that knows a later head than the database refuses the start`() async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer)
            var early: SignedHead?
            try await witnessing(book, witness, count: 10) { board, _, _ in
                try await book.wait(for: board) { $0.witnessedSize == 10 }
                early = board.current.head
                try await book.append(7)
                try await book.wait(for: board) { $0.witnessedSize == 17 }
            }
            let head = try #require(early)
            try await witnessing(book, witness, count: 0) { _, _, rounds in
                await #expect(throws: PublishingError.databaseBehind(missing: 7, signed: 17)) {
                    _ = try await rounds.vouch(for: head)
                }
                let last = try #require(try await book.ledger.last())
                #expect(try await rounds.vouch(for: last))
            }
        }
    }

    @Test func `a cosignature that came on a stick is shown by a daemon that runs, and a renewed one takes the old one's place`()
        async throws
    {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer)
            let policy = try witness.policy(log: book.signer)
            let (store, board) = (book.store(), PublicationBoard())
            try await book.append(5)
            try await book.publishing(store, board) {
                try await book.wait(for: board) { $0.head?.size == 5 }
                let head = try #require(board.current.head)
                let stick = CosignatureTaker(policy: policy, ledger: book.ledger, store: book.store(), board: PublicationBoard())
                let taker = CosignatureTaker(policy: policy, ledger: book.ledger, store: store, board: board)
                let watch = CosignatureWatch(ledger: book.ledger, taker: taker, logger: .silent)
                let run = Task { try await watch.run() }
                for time in [1_700_000_000, 1_700_003_600] as [UInt64] {
                    try await stick.take(try witness.cosigner.cosign(head.note.text, time: time).line, over: head)
                    try await book.wait(for: board) {
                        $0.witnesses["front.sonla.example"]?.time == Int64(time) && $0.witnessedSize == 5
                    }
                }
                let note = try SignedNote(decoding: try #require(try await store.file(TileStore.checkpoint)))
                #expect(note.signatures.count == 2)
                run.cancel()
                _ = await run.result
            }
        }
    }

    @Test func `a witness that is silent at the start stops nobody`() async throws {
        try await PublishedLog.with { book in
            let witness = try ScriptedWitness(log: book.signer, turns: [.silence])
            let rounds = WitnessRounds(
                policy: try witness.policy(log: book.signer), door: witness, ledger: book.ledger, store: book.store(),
                board: PublicationBoard(), logger: .silent)
            let board = PublicationBoard()
            try await book.append(1)
            try await book.publishing(book.store(), board) { try await book.wait(for: board) { $0.head?.size == 1 } }
            #expect(try await !rounds.vouch(for: try #require(board.current.head)))
        }
    }
}
