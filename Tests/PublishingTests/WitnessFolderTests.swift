import Foundation
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// A witness on its own machine.
@Suite(.timeLimit(.minutes(5))) struct WitnessFolderTests {
    private struct Crash: Error {}

    /// A folder with a key and the sample log.
    private func folder(_ log: SampleLog) throws -> (TemporaryFolder, NoteVerifierKey) {
        let folder = try TemporaryFolder()
        let key = try WitnessSetup.makeKey(folder.url, name: "front.example/own", seed: [UInt8](repeating: 3, count: 32))
        try WitnessSetup.add(log.signer.verifierKey, of: SampleLog.origin, to: folder.url)
        return (folder, key)
    }

    /// A published log that grows, and the requests that it makes.
    private struct Asker {
        let log: SampleLog
        let folder: TemporaryFolder

        init(_ log: SampleLog) throws {
            (self.log, folder) = (log, try TemporaryFolder())
        }

        func request(_ size: Int64, from old: Int64) async throws -> AddCheckpointRequest {
            let note = try await log.publish(size, in: folder.url, cosigned: false)
            return try await WitnessRequests(store: TileStore(folder: folder.url)).request(for: SignedHead(note: note), from: old)
        }
    }

    @Test func `heads that grow are cosigned, also after a restart, and the cosignature counts for the policy`() async throws {
        let log = try SampleLog()
        let (folder, key) = try folder(log)
        let asker = try Asker(log)
        var last: Int64 = 0
        for (round, size) in [Int64(1), 5, 5, 300, 1_000].enumerated() {
            let witness = try WitnessFolder(folder.url)
            let request = try await asker.request(size, from: last)
            let answer = try await witness.answer(request.bytes, time: UInt64(1_000 + round))
            #expect(answer.status == 200)
            let name = try PolicyName("front")
            let policy = try TrustPolicy(
                logs: [PolicyLog(key: log.signer.verifierKey)], witnesses: [PolicyWitness(name: name, key: key)], quorum: name)
            let verdict = try policy.open(try policy.adding(answer: answer.body, to: request.checkpoint))
            #expect(verdict.checkpoint.size == UInt64(size) && verdict.quorumTime == UInt64(1_000 + round))
            last = size
            let status = await witness.status()
            #expect(status.logs.first?.checkpoint?.size == UInt64(size) && status.keys == [key])
        }
    }

    @Test func `every refusal has its status, and the request is kept`() async throws {
        let (log, forked) = (try SampleLog(), try SampleLog(forkedAt: 100))
        let (folder, _) = try folder(log)
        let witness = try WitnessFolder(folder.url)
        let (asker, liar) = (try Asker(log), try Asker(forked))
        #expect(try await witness.answer(asker.request(200, from: 0).bytes, time: 50).status == 200)
        let good = try await asker.request(300, from: 200)

        let conflict = try await witness.answer(asker.request(300, from: 7).bytes, time: 51)
        #expect(conflict.status == 409 && conflict.body == Array("200\n".utf8) && conflict.contentType == "text/x.tlog.size")
        // The log was hashed again from entry 100 on, and signed by its own key.
        let rewritten = try await liar.request(300, from: 200)
        #expect(try await witness.answer(rewritten.bytes, time: 51).status == 422)
        let shorter = try AddCheckpointRequest(
            oldSize: 200, proof: [], checkpoint: try await liar.request(200, from: 0).checkpoint)
        #expect(try await witness.answer(shorter.bytes, time: 51).status == 422)
        #expect(try await witness.answer(Array("old x\n".utf8), time: 51).status == 400)
        let stranger = try NoteSigner(name: KeyName("other.example/log"), seed: [UInt8](repeating: 1, count: 32))
        let other = try Checkpoint(origin: LogOrigin("other.example/log"), size: 1, root: .leaf([])).signed(by: [stranger])
        #expect(
            try await witness.answer(AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: other).bytes, time: 51).status == 404
        )
        let thief = try NoteSigner(name: KeyName(SampleLog.origin), seed: [UInt8](repeating: 1, count: 32))
        let forged = try Checkpoint(origin: LogOrigin(SampleLog.origin), size: 300, root: .leaf([])).signed(by: [thief])
        #expect(
            try await witness.answer(AddCheckpointRequest(oldSize: 200, proof: [], checkpoint: forged).bytes, time: 51).status
                == 403)
        let early = try await asker.request(300, from: 200)
        #expect(
            try await witness.answer(AddCheckpointRequest(oldSize: 300, proof: [], checkpoint: early.checkpoint).bytes, time: 51)
                .status == 409)
        #expect(try await witness.answer(good.bytes, time: 0).status == 503)

        let files = try folder.files()
        for place in ["refused/400", "refused/403", "refused/404", "signed/409", "signed/503", "evidence/422", "forks/422"] {
            #expect(files.count { $0.hasPrefix("\(place)-") && $0.hasSuffix(".request") } == 1, "\(place)")
        }
        // Of two heads of one size no proof is needed to see that the log has two histories.
        for (place, request) in [("evidence", rewritten), ("forks", shorter)] {
            let kept = try #require(files.first { $0.hasPrefix("\(place)/422-") && $0.hasSuffix(".request") })
            #expect(try folder.bytes(kept) == request.bytes)
        }
        #expect(try await witness.answer(good.bytes, time: 52).status == 200)
        let status = await witness.status()
        #expect(status.forks == 1 && status.evidence == 1 && status.refused == 5)
    }

    @Test func `a crash at any step never lets a second history be cosigned`() async throws {
        let (log, forked) = (try SampleLog(), try SampleLog(forkedAt: 100))
        let (folder, _) = try folder(log)
        let (asker, liar) = (try Asker(log), try Asker(forked))
        #expect(try await WitnessFolder(folder.url).answer(asker.request(150, from: 0).bytes, time: 10).status == 200)
        for (step, size) in [(WitnessFolder.Step.decided, Int64(150)), (.stored, 200)] {
            let request = try await asker.request(200, from: 150)
            await #expect(throws: Crash.self) {
                let dying = try WitnessFolder(folder.url, trial: { if $0 == step { throw Crash() } })
                _ = try await dying.answer(request.bytes, time: 11)
            }
            let witness = try WitnessFolder(folder.url)
            #expect(await witness.status().logs.first?.checkpoint?.size == UInt64(size))
            let lie = try await witness.answer(liar.request(200, from: size).bytes, time: 12)
            #expect(lie.status == 422)
            let known = try await witness.answer(request.bytes, time: 12)
            #expect(known.status == (step == .decided ? 200 : 409))
            if step == .decided {
                // So that the other step begins where this one did.
                try FileManager.default.removeItem(at: folder.url.appendingPathComponent("state"))
                #expect(try await witness.answer(asker.request(150, from: 0).bytes, time: 13).status == 200)
            }
        }
    }

    @Test func `a state that is lost or damaged is no new beginning`() async throws {
        let log = try SampleLog()
        let (folder, _) = try folder(log)
        let asker = try Asker(log)
        let witness = try WitnessFolder(folder.url)
        #expect(try await witness.answer(asker.request(10, from: 0).bytes, time: 1).status == 200)
        let path = try #require(try folder.files().first { $0.hasSuffix("checkpoint") })
        let bytes = try folder.bytes(path)
        try folder.write(Array(bytes.dropLast(30)), to: path)
        #expect(try await witness.answer(asker.request(11, from: 10).bytes, time: 2).status == 500)
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent(path))
        await #expect(throws: WitnessFolderError.damaged(file: path, code: "file-missing")) {
            _ = try await witness.answer(asker.request(11, from: 0).bytes, time: 2)
        }
        #expect(await witness.status().logs.first?.isDamaged == true)
        try folder.write(bytes, to: path)
        #expect(try await witness.answer(asker.request(11, from: 10).bytes, time: 2).status == 200)
    }

    @Test func `requests that come at once are answered one after the other`() async throws {
        let log = try SampleLog()
        let (folder, _) = try folder(log)
        let witness = try WitnessFolder(folder.url)
        let asker = try Asker(log)
        let requests = try await [asker.request(10, from: 0), asker.request(20, from: 0), asker.request(30, from: 0)]
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for request in requests { group.addTask { try await witness.answer(request.bytes, time: 5).status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.sorted() == [200, 409, 409])
    }

    @Test func `one process at a time works on a folder`() async throws {
        let (folder, _) = try folder(try SampleLog())
        let witness = try WitnessFolder(folder.url)
        #expect(throws: WitnessFolderError.inUse) { _ = try WitnessFolder(folder.url) }
        _ = await witness.status()
    }

    @Test func `a log is taken up once by each of its keys, under the name of its key`() throws {
        let log = try SampleLog()
        let (folder, _) = try folder(log)
        #expect(throws: WitnessFolderError.logKnown) {
            try WitnessSetup.add(log.signer.verifierKey, of: SampleLog.origin, to: folder.url)
        }
        #expect(throws: WitnessFolderError.logKey(code: "origin")) {
            try WitnessSetup.add(log.signer.verifierKey, of: "other", to: folder.url)
        }
        #expect(throws: WitnessFolderError.logKey(code: "key-type")) {
            try WitnessSetup.add(log.witness.verifierKey, of: "front.example/witness", to: folder.url)
        }
        let next = try NoteSigner(name: KeyName(SampleLog.origin), seed: [UInt8](repeating: 9, count: 32))
        try WitnessSetup.add(next.verifierKey, of: SampleLog.origin, to: folder.url)
        #expect(throws: WitnessFolderError.keyExists) {
            _ = try WitnessSetup.makeKey(folder.url, name: "front.example/own", seed: [UInt8](repeating: 4, count: 32))
        }
    }
}
