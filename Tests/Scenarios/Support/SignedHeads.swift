import Entry
import EventLog
import Foundation
import PostgresClient
import Publishing
import Testing
import TransparencyLog

/// Every head that a trial has seen signed, wherever it lay at that moment: in the database, in the file outside, released.
struct SignedHeads {
    private let files: DurableFiles
    private let cluster: TrialCluster
    private var seen: [Int64: Set<TreeHash>] = [:]

    init(folder: String, cluster: TrialCluster) {
        files = DurableFiles(root: URL(fileURLWithPath: folder))
        self.cluster = cluster
    }

    /// Looks at all three places.
    mutating func collect() async throws {
        for name in ["head", "log/checkpoint"] {
            if let bytes = try files.read(name) { note(try SignedHead(bytes: bytes)) }
        }
        let pool = PostgresPool(cluster.configuration(user: "sovang_read"), size: 1)
        var recorded: [SignedHead] = []
        do {
            let ledger = HeadLedger(reader: pool, writer: nil)
            var from: Int64 = 0
            while true {
                let page = try await ledger.heads(from: from, limit: 1_000)
                guard let last = page.last else { break }
                recorded += page
                from = last.size + 1
            }
            await pool.close()
        } catch {
            await pool.close()
            throw error
        }
        recorded.forEach { note($0) }
    }

    private mutating func note(_ head: SignedHead) { seen[head.size, default: []].insert(head.root) }

    /// Checks that each of them is the root over as many entries of the log as it is now.
    func check(_ log: some EventLog, _ comment: Comment) async throws {
        #expect(seen.count > 1, comment)
        var frontier = Frontier()
        #expect(seen[0, default: [.empty]] == [.empty], comment)
        while true {
            let page = try await log.read(from: Int64(frontier.size), limit: 1_000)
            if page.isEmpty { break }
            for entry in page {
                frontier.append(.leaf(entry.bytes))
                if let roots = seen[Int64(frontier.size)] { #expect(roots == [frontier.root], comment) }
            }
        }
        #expect(seen.keys.allSatisfy { $0 <= Int64(frontier.size) }, comment)
    }
}
