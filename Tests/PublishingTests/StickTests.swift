import EventLog
import Foundation
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// What travels on a stick: requests and answers of a witness without a network, and exports for an auditor.
@Suite(.timeLimit(.minutes(5))) struct StickTests {
    @Test func `a head is cosigned by files alone, also a while after a newer one was signed`() async throws {
        try await PublishedLog.with { book in
            let (store, board, folder) = (book.store(), PublicationBoard(), try TemporaryFolder())
            let key = try WitnessSetup.makeKey(folder.url, name: "front.example/w", seed: [UInt8](repeating: 5, count: 32))
            try WitnessSetup.add(book.signer.verifierKey, of: PublishedLog.origin, to: folder.url)
            let name = try PolicyName("front")
            let policy = try TrustPolicy(
                logs: [PolicyLog(key: book.signer.verifierKey)], witnesses: [PolicyWitness(name: name, key: key)], quorum: name)
            let witness = try WitnessFolder(folder.url)
            let taker = StickAnswer(policy: policy, ledger: book.ledger, store: store)
            try await book.publishing(store, board) {
                var known: Int64 = 0
                for count in [300, 200] {
                    try await book.append(count)
                    let size = try await book.log.head().size
                    try await book.wait(for: board) { $0.head?.size == size }
                    let head = try #require(board.current.head)
                    let request = try await WitnessRequests(store: store).request(for: head, from: known)
                    let answer = WitnessFile(try await witness.answer(request.bytes, time: 1_800_000_000 + UInt64(size)))
                    // By the time the stick comes back the log has gone on.
                    try await book.append(1)
                    try await book.wait(for: board) { $0.head?.size == size + 1 }
                    let taken = try #require(try await taker.take(WitnessFile(decoding: answer.bytes).reply.body))
                    #expect(taken.head.size == size && taken.hasQuorum && taken.cosigned.map(\.witness) == ["front.example/w"])
                    #expect(try await book.ledger.lastWitnessed(policy)?.size == size)
                    #expect(try await book.ledger.lastSize(cosignedBy: "front.example/w") == size)
                    #expect(try TileFolder(store.folder).head(TileStore.witnessed)?.size == size)
                    known = size
                }
            }
            let verdict = try await FolderVerifier(store.folder, policy: policy).run()
            #expect(verdict.size == 502 && verdict.witnessedSize == 501)
        }
    }

    @Test func `a refusal on a stick says its status, and an answer over no head of the log is none`() async throws {
        try await PublishedLog.with { book in
            let (log, folder) = (try SampleLog(), try TemporaryFolder())
            _ = try WitnessSetup.makeKey(folder.url, name: "front.example/w", seed: [UInt8](repeating: 5, count: 32))
            let witness = try WitnessFolder(folder.url)
            let note = try await log.publish(10, in: folder.url.appendingPathComponent("sample"), cosigned: false)
            let request = try AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: note)
            let file = WitnessFile(try await witness.answer(request.bytes, time: 5))
            #expect(file.bytes.starts(with: Array("refused 404\n".utf8)))
            #expect(WitnessFile(decoding: file.bytes).reply == file.reply)
            let taker = StickAnswer(policy: try log.policy(), ledger: book.ledger, store: book.store())
            let stray = try log.witness.cosign(note.text, time: 6)
            #expect(try await taker.take(stray.line) == nil)
        }
    }

    @Test func `an export has the log, the policy and a guide, and the next one adds what is new`() async throws {
        let (log, published, export) = (try SampleLog(), try TemporaryFolder(), try TemporaryFolder())
        for size in [Int64(300), 1_000] {
            try await log.publish(size, in: published.url)
            let exporting = try LogExport(export.url, policy: log.policy())
            #expect(try await exporting.run(from: FolderSource(TileFolder(published.url)), time: 1).size == size)
            let policy = try TrustPolicy(decoding: export.bytes("policy.txt"))
            #expect(try await FolderVerifier(export.url, policy: policy).run().size == size)
            let guide = String(decoding: try export.bytes("README.md"), as: UTF8.self)
            #expect(guide.contains("\(size) mục") && guide.contains("tlog-scales"))
            #expect(guide.contains(log.signer.verifierKey.text))
        }
    }
}
