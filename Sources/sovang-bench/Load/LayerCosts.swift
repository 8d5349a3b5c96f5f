import Entry
import EventLog
import PostgresClient
import ReadModels
import TransparencyLog

/// What each layer costs for one event, each measured by itself.
struct LayerCosts: Sendable {
    let cluster: BenchCluster

    /// The database whose log is read, scanned and folded.
    let database: String

    private static let rounds = 7
    private static let events = 10_000
    private static let scratch = "layers"

    /// Measures all layers.
    func measure() async throws -> [LayerCost] {
        Progress.say("layers")
        return try memoryLayers() + (try await writingLayers()) + (try await readingLayers())
    }

    // MARK: In memory

    private func memoryLayers() throws -> [LayerCost] {
        var events = SampleEvents(seed: 77)
        let cause = events.id()
        let drafts = (0..<Self.events).map { row in
            events.proposal(events.id(), honoree: events.id(), submission: cause, row: row, cause: cause)
        }
        let fields = drafts.map { draft in
            draft.personal.map { Disclosure(salt: LogEnvironment.system.salt(), field: $0) }
        }
        let commitments = try fields.map { try $0.map { try $0.commitment() } }
        let templates = try zip(drafts, commitments).map {
            try EntryTemplate($0, log: BenchCluster.origin, commitments: $1)
        }
        let leaves = templates.enumerated().map { $1.complete(at: .now, seq: Int64($0), streamSeq: 0) }
        let size = leaves.map(\.count).reduce(0, +) / leaves.count
        return [
            try cost("draft", "building the event's value; ids from the clock") {
                var events = SampleEvents(seed: 78)
                for row in 0..<Self.events {
                    _ = events.proposal(events.id(), honoree: cause, submission: cause, row: row, cause: cause)
                }
            },
            try cost("encode: commitments", "two personal fields: salt, JCS, SHA-256") {
                for draft in drafts {
                    for field in draft.personal {
                        _ = try Disclosure(salt: LogEnvironment.system.salt(), field: field).commitment()
                    }
                }
            },
            try cost("encode: template", "all of an entry of \(size) bytes but position and time, before the lock") {
                for (draft, commitments) in zip(drafts, commitments) {
                    _ = try EntryTemplate(draft, log: BenchCluster.origin, commitments: commitments)
                }
            },
            try cost("encode: complete", "position and time put in") {
                for (seq, template) in templates.enumerated() {
                    _ = template.complete(at: .sampleMoment, seq: Int64(seq), streamSeq: 0)
                }
            },
            try cost("hash", "leaf and inner nodes (RFC 6962)") {
                var frontier = Frontier()
                for leaf in leaves {
                    frontier.append(.leaf(leaf))
                }
            },
        ]
    }

    // MARK: Writing

    private func writingLayers() async throws -> [LayerCost] {
        try await cluster.makeDatabase(Self.scratch)
        let connection = try await PostgresConnection.connect(cluster.configuration(Self.scratch))
        let origin = BenchCluster.origin
        let epoch = try await connection.perform { connection in
            try connection.query("SELECT epoch FROM log.claim(\(origin), \(TreeHash.empty.bytes))").scalar(Int64.self)
        }
        var costs: [LayerCost] = []
        for (perRequest, requests) in [(1, 32), (1, 128), (500, 1), (500, 8)] {
            costs += try await writing(perRequest, requests, epoch, connection)
        }
        await connection.close()
        return costs
    }

    private func writing(
        _ perRequest: Int, _ requests: Int, _ epoch: Int64, _ connection: PostgresConnection
    ) async throws -> [LayerCost] {
        let disk = DiskProbe(folder: cluster.folder)
        let before = try disk.median()
        var insert: [Double] = []
        var commit: [Double] = []
        var events = SampleEvents(seed: UInt64(perRequest * 1_000 + requests))
        for _ in 0..<max(Self.rounds, 4_000 / (perRequest * requests)) {
            let first = try await connection.perform { try $0.query("SELECT size FROM log.head").scalar(Int64.self) }
            var batch = AppendStatement(first: first)
            for _ in 0..<requests {
                let cause = events.id()
                let drafts = (0..<perRequest).map { row in
                    events.proposal(events.id(), honoree: events.id(), submission: cause, row: row, cause: cause)
                }
                try batch.add(drafts, id: cause, origin: BenchCluster.origin)
            }
            let statement = batch
            let (inserted, committed) = try await connection.perform { connection in
                try connection.script("BEGIN")
                let start = ContinuousClock.now
                try statement.send(epoch: epoch, on: connection)
                let inserted = ContinuousClock.now
                try connection.script("COMMIT")
                return (inserted - start, ContinuousClock.now - inserted)
            }
            insert.append(inserted.microseconds / Double(perRequest * requests))
            commit.append(committed.microseconds / Double(perRequest * requests))
        }
        let after = try disk.median()
        let note = "\(requests) × \(perRequest) events a commit, two personal fields each"
        return [("insert", insert), ("commit", commit)].map { layer, times in
            LayerCost(layer: layer, note: note, microseconds: times.median, fdatasync: [before, after])
        }
    }

    // MARK: Reading

    private func readingLayers() async throws -> [LayerCost] {
        let reader = try await PostgresConnection.connect(cluster.configuration(database, role: "sovang_read"))
        let disk = DiskProbe(folder: cluster.folder)
        let before = try disk.median()
        var read: [Double] = []
        var scan: [Double] = []
        var folds: [String: [Double]] = [:]
        for _ in 0..<Self.rounds {
            let (page, took) = try await reader.perform { connection in
                let start = ContinuousClock.now
                let page = try Self.page(connection)
                return (page, ContinuousClock.now - start)
            }
            let count = Double(page.ends.count)
            read.append(took.microseconds / count)
            let start = ContinuousClock.now
            let entries = try EntryPage(bytes: page.bytes, ends: page.ends)
            scan.append((ContinuousClock.now - start).microseconds / count)
            for (name, time) in Self.fold(entries) {
                folds[name, default: []].append(time.microseconds / count)
            }
        }
        await reader.close()
        let fdatasync = [before, try disk.median()]
        var costs = [("read", "the first \(Self.events) leaves by primary key, in one buffer", read)]
        costs.append(("scan", "the same, each made an entry", scan))
        costs += folds.sorted { $0.key < $1.key }.map { ("fold: \($0.key)", "the same, in memory", $0.value) }
        return costs.map { LayerCost(layer: $0, note: $1, microseconds: $2.median, fdatasync: fdatasync) }
    }

    private static func page(_ connection: isolated PostgresConnection) throws -> (bytes: [UInt8], ends: [Int]) {
        let rows = try connection.query(
            "SELECT leaf FROM log.entry WHERE seq >= 0 AND seq < \(Int64(events)) ORDER BY seq")
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for row in rows {
            try row.withBytes(at: 0) { bytes.append(contentsOf: $0) }
            ends.append(bytes.count)
        }
        return (bytes, ends)
    }

    private static func fold(_ entries: EntryPage) -> [(String, Duration)] {
        var start = ContinuousClock.now
        let events = entries.map(LogEvent.init)
        var times = [("recognise the type", ContinuousClock.now - start)]
        for definition in ProjectionDefinition.all {
            let fold = definition.emptyFold()
            start = .now
            fold.apply(events, before: .max)
            times.append((definition.name, ContinuousClock.now - start))
        }
        return times
    }

    private func cost(_ layer: String, _ note: String, _ body: () throws -> Void) throws -> LayerCost {
        let disk = DiskProbe(folder: cluster.folder)
        let before = try disk.median()
        var times: [Double] = []
        for _ in 0..<Self.rounds {
            let start = ContinuousClock.now
            try body()
            times.append((ContinuousClock.now - start).microseconds / Double(Self.events))
        }
        return LayerCost(
            layer: layer, note: note, microseconds: times.median, fdatasync: [before, try disk.median()])
    }
}
