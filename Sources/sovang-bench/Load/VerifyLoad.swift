import Entry
import EventLog
import Foundation
import Histogram
import PostgresClient
import Publishing
import TransparencyLog

/// The verification of a whole log, from its files and from its database, and proofs of single entries.
struct VerifyLoad: Sendable {
    let cluster: BenchCluster
    let database: String

    private var folder: URL { URL(fileURLWithPath: cluster.folder).appendingPathComponent("exported-\(database)") }

    private func signer() throws -> NoteSigner {
        try NoteSigner(name: KeyName(BenchCluster.origin), seed: [UInt8](repeating: 1, count: 32))
    }

    /// Writes the files of a log, beginning with what is there; the figure is that of a first export.
    func export(_ log: PostgresEventLog) async throws -> LoadResult {
        try? FileManager.default.removeItem(at: folder)
        let start = ContinuousClock.now
        let store = TileStore(folder: folder)
        let size = try await log.head().size
        try await store.extend(to: size, from: log)
        let checkpoint = try Checkpoint(
            origin: LogOrigin(BenchCluster.origin), size: UInt64(size), root: await store.root)
        try await store.release(checkpoint.signed(by: [signer()]), replacing: 0)
        return LoadResult(events: Int(size), time: ContinuousClock.now - start)
    }

    /// Verifies the files, without the database.
    func offline() async throws -> LoadResult {
        let policy = try TrustPolicy(logs: [PolicyLog(key: signer().verifierKey)])
        let start = ContinuousClock.now
        let verdict = try await FolderVerifier(folder, policy: policy).run()
        return LoadResult(events: Int(verdict.size), time: ContinuousClock.now - start)
    }

    /// Verifies the database.
    func online() async throws -> LoadResult {
        let reader = PostgresPool(cluster.configuration(database, role: "sovang_read"), size: 3, waitLimit: .seconds(60))
        let start = ContinuousClock.now
        let verifier = DatabaseVerifier(reader: reader, outside: .init(), disclosures: nil)
        let verdict = try await verifier.run()
        let result = LoadResult(events: Int(verdict.size), time: ContinuousClock.now - start)
        await reader.close()
        return result
    }

    /// Makes proofs of entries all over the log, each as a command would: from the files alone.
    func proofs(count: Int = 500) throws -> LoadResult {
        var histogram = LoadResult.histogram()
        let prover = LogProver(TileFolder(folder))
        guard let size = try TileFolder(folder).head()?.size, size > 0 else { throw BenchError("there is nothing to prove") }
        let start = ContinuousClock.now
        for number in 0..<Int64(count) {
            let begun = ContinuousClock.now
            _ = try prover.proof(of: number * 7_919 % size).bytes
            histogram.record(UInt64((ContinuousClock.now - begun).microseconds))
        }
        return LoadResult(events: count, time: ContinuousClock.now - start, latencies: histogram)
    }
}
