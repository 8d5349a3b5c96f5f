import Commendation
import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

/// The digest of the state: taken while the daemon works, and proved by whoever folds the log.
@Suite(.serialized) struct StateTests {
    @Test func `the live state is what a replay of the entries comes to, while more of them come in`() async throws {
        let cluster = try await TrialCluster.start()
        let reading = StateReading(configuration: cluster.configuration(user: "sovang_project"))
        try await cluster.withDaemon { log, engine in
            try await fill(log, engine, seed: 21, requests: 30)
            let writing = Task {
                var requests = Trial(seed: 22)
                while !Task.isCancelled { _ = try await log.append(requests.request()) }
            }
            var digests: [StateDigested] = []
            for _ in 0..<3 { digests.append(try await reading.digest()) }
            writing.cancel()
            _ = await writing.result
            #expect(digests.map(\.upTo) == digests.map(\.upTo).sorted())
            for digest in digests {
                let found = try await replay(cluster, log).digest(upTo: digest.upTo)
                #expect(found == digest)
                #expect(StateComparison(logged: digest, found: found).isEqual)
            }
            let last = try #require(digests.last)
            #expect(last.streams.values.reduce(0) { $0 + $1.events } == last.upTo)
            #expect(last.tables["proposal"]?.rows == last.streams["proposal"]?.streams)
            #expect(last.tables.count == ProjectionDefinition.all.flatMap(\.tables).count)
        }
        try await cluster.end()
    }

    @Test func `a live table that does not follow from the record is named`() async throws {
        let cluster = try await TrialCluster.start()
        try await cluster.withDaemon { log, engine in
            try await fill(log, engine, seed: 23, requests: 12)
            let administrator = try await PostgresConnection.connect(cluster.configuration(user: "sovang_admin"))
            _ = try await administrator.execute("UPDATE read.proposal SET award = 'CSTDTQ' WHERE award = 'LDTT'")
            await administrator.close()
            let digest = try await StateReading(configuration: cluster.configuration(user: "sovang_project")).digest()
            let comparison = StateComparison(logged: digest, found: try await replay(cluster, log).digest(upTo: digest.upTo))
            #expect(!comparison.isEqual)
            #expect(comparison.tables.filter { $0.outcome == .different }.map(\.name) == ["proposal"])
            #expect(comparison.streams.allSatisfy { $0.outcome == .equal })
        }
        try await cluster.end()
    }

    @Test func `of a dossier from which the last event was taken, less is present than was counted`() async throws {
        let cluster = try await TrialCluster.start()
        try await cluster.withDaemon { log, engine in
            try await fill(log, engine, seed: 24, requests: 12)
            let digest = try await StateReading(configuration: cluster.configuration(user: "sovang_project")).digest()
            let entries = try await log.read(from: 0, limit: 100)
            let whole = try #require(entries.first { $0.is("ProposalSubmitted") }).streamID
            #expect(try await StreamCompleteness.check(whole, against: digest, in: log).isWhole)
            // What somebody would be shown who is handed a log of the same length with another dossier in the place of one.
            let other = StateDigested(
                upTo: digest.upTo, tables: digest.tables,
                streams: digest.streams.mapValues { figure in
                    StreamFigure(streams: figure.streams, events: figure.events, root: String(repeating: "00", count: 32))
                })
            let found = try await StreamCompleteness.check(whole, against: other, in: log)
            #expect(!found.isWhole && found.before == 1 && found.after == 0)
            let unknown = await #expect(throws: ProjectionError.self) {
                try await StreamCompleteness.check(UUID(), against: digest, in: log)
            }
            #expect(unknown?.code == "unknown-stream")
        }
        try await cluster.end()
    }

    @Test func `a projection that stands still is told of, and its state is not passed off as whole`() async throws {
        let cluster = try await TrialCluster.start()
        try await cluster.withDaemon { log, engine in
            try await fill(log, engine, seed: 25, requests: 3)
            let administrator = try await PostgresConnection.connect(cluster.configuration(user: "sovang_admin"))
            _ = try await administrator.execute(
                "UPDATE read.checkpoint SET parked = 'unknown-type', reason = 'a test' WHERE projection = 'unit'")
            await administrator.close()
            let refusal = await #expect(throws: ProjectionError.self) {
                try await StateReading(configuration: cluster.configuration(user: "sovang_project")).digest()
            }
            #expect(refusal?.code == "digest-not-whole")
        }
        try await cluster.end()
    }

    private func replay(_ cluster: TrialCluster, _ log: PostgresEventLog) -> StateReplay {
        StateReplay(log: log, configuration: cluster.configuration(user: "sovang_project"), pageSize: 50, rowLimit: 20)
    }

    private func fill(_ log: PostgresEventLog, _ engine: ProjectionEngine, seed: UInt64, requests count: Int) async throws {
        var requests = Trial(seed: seed)
        for _ in 0..<count { _ = try await log.append(requests.request()) }
        try await engine.waitFor(seq: try await log.head().size - 1, timeout: .seconds(60))
    }
}
