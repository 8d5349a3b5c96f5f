import EmbeddedPostgres
import EventLog
import Foundation
import TestSupport
import Testing

/// What is acknowledged stays, whatever is killed whenever.
///
/// A worker process appends and keeps the read models; it or the server is killed with SIGKILL at a random moment, again
/// and again. What the worker had acknowledged is the truth to compare with.
@Suite(.serialized, .timeLimit(.minutes(TestScale.isLong ? 60 : 10))) struct KillTrialTests {
    @Test func `a daemon killed at any moment loses and doubles nothing`() async throws {
        var random = SeededRandom()
        let comment = Comment(rawValue: "seed \(random.seed)")
        let cluster = try await TrialCluster.start()
        var requests = Trial(seed: random.next())
        var ledger = Ledger()
        for _ in 0..<TestScale.sample(of: 3, long: 50) {
            for _ in 0..<random.int(20...200) { ledger.ask(requests.request()) }
            let worker = try WorkerProcess(cluster)
            let patience = random.int(0...(ledger.open.count - 1))
            try await worker.run(&ledger, killAfter: patience, microseconds: random.int(0...3_000)) {
                worker.process.kill()
            }
            #expect(worker.process.status == 128 + SIGKILL, comment)
        }
        try await finish(&ledger, cluster, comment)
    }

    @Test func `a server killed at any moment loses and doubles nothing, and the daemon goes on`() async throws {
        var random = SeededRandom()
        let comment = Comment(rawValue: "seed \(random.seed)")
        let cluster = try await TrialCluster.start()
        var requests = Trial(seed: random.next())
        var ledger = Ledger()
        let worker = try WorkerProcess(cluster)
        var heard = worker.process.lines.makeAsyncIterator()
        for _ in 0..<TestScale.sample(of: 3, long: 50) {
            for _ in 0..<random.int(20...200) { ledger.ask(requests.request()) }
            let open = ledger.open
            let feeding = Task.detached { try open.forEach { worker.process.write(try $0.line) } }
            let patience = random.int(0...(open.count - 1))
            while open.count - ledger.open.count < patience, let line = await heard.next() { ledger.hear(line) }
            try await Task.sleep(for: .microseconds(random.int(0...3_000)))
            try cluster.kill()
            try await cluster.cluster.start()
            try await feeding.value
            while !ledger.open.isEmpty, let line = await heard.next() { ledger.hear(line) }
        }
        worker.process.endInput()
        while let line = await heard.next() { ledger.hear(line) }
        #expect(worker.process.status == 0, comment)
        try await finish(&ledger, cluster, comment)
    }

    @Test func `no head that was ever signed is contradicted by a later one, however often its signer is killed`() async throws {
        var random = SeededRandom()
        let comment = Comment(rawValue: "seed \(random.seed)")
        let cluster = try await TrialCluster.start()
        let folder = cluster.folder + "/published"
        var requests = Trial(seed: random.next())
        var ledger = Ledger()
        var heads = SignedHeads(folder: folder, cluster: cluster)
        for _ in 0..<TestScale.sample(of: 5, long: 200) {
            for _ in 0..<random.int(20...60) { ledger.ask(requests.request()) }
            let worker = try WorkerProcess(cluster, publishingInto: folder)
            let patience = random.int(0...(ledger.open.count - 1))
            try await worker.run(&ledger, killAfter: patience, microseconds: random.int(0...300_000)) {
                worker.process.kill()
            }
            #expect(worker.process.status == 128 + SIGKILL, comment)
            try await heads.collect()
        }
        ledger.ask(requests.request())
        let last = try WorkerProcess(cluster, publishingInto: folder)
        try await last.run(&ledger)
        try await heads.collect()
        let log = cluster.log()
        try await heads.check(log, comment)
        await log.close()
        try await cluster.end()
    }

    /// Lets a last worker append what is open, then compares.
    private func finish(_ ledger: inout Ledger, _ cluster: TrialCluster, _ comment: Comment) async throws {
        let last = try WorkerProcess(cluster)
        try await last.run(&ledger)
        #expect(last.process.status == 0, comment)
        let log = cluster.log()
        try await ledger.check(log, comment)
        try await ledger.checkReadModels(cluster, log, comment)
        await log.close()
        try await cluster.end()
    }
}
