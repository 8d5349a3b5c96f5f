import Commendation
import Entry
import EventLog
import PostgresClient
import ReadModels
import TestSupport
import Testing

@Suite struct RebuildEqualsLiveTests {
    @Test(arguments: 0..<TestScale.sample(of: 8, long: 200))
    func `live tables, cut anywhere, equal a rebuild and a naive model byte for byte`(run: Int) async throws {
        try await compare(SeededRandom())
    }

    /// Histories in which a day takes more from a cell than it brings, before it brings the rest.
    @Test(arguments: [UInt64(8_252_739_033_291_181_828), 11_884_199_329_000_368_956])
    func `a count that comes up to nothing leaves no cell either`(seed: UInt64) async throws {
        try await compare(SeededRandom(seed: seed))
    }

    private func compare(_ seeded: SeededRandom) async throws {
        var random = seeded
        let bench = try await ReadBench()
        let history = History(random: SeededRandom(seed: random.next()), requests: random.int(20...90))
        var rest = history.requests[...]
        while !rest.isEmpty {
            let part = rest.prefix(random.int(1...40))
            rest = rest.dropFirst(part.count)
            try await bench.append(part)
            try await bench.project(pageSize: random.int(1...30))
        }
        let report = try await bench.rebuild(pageSize: random.int(1...50), rowLimit: random.int(1...40))
        #expect(report.isEqual, "seed \(random.seed)")
        for projection in report.projections {
            #expect(projection.notCompared == nil && projection.parked == nil, "\(projection.name), seed \(random.seed)")
        }
        let entries = try await bench.log.envelopes()
        #expect(report.events == Int64(entries.count))
        let proposals = try await bench.lines(of: ProposalRecord.table)
        #expect(try NaiveModel(entries).proposalLines() == proposals, "seed \(random.seed)")
        let cells = try await bench.lines(of: StatisticCell.table)
        #expect(try NaiveModel.statisticLines(entries) == cells, "seed \(random.seed)")
    }

    @Test func `a rebuild switched in at one position goes on live and equals another rebuild`() async throws {
        var random = SeededRandom()
        let bench = try await ReadBench()
        let requests = History(random: SeededRandom(seed: random.next()), requests: 60).requests
        try await bench.append(requests.prefix(30))
        try await bench.project()
        let before = try await bench.live()
        let switched = try await bench.rebuild(rowLimit: 8, switching: .always)
        #expect(switched.projections.allSatisfy { $0.isSwitched })
        #expect(try await bench.live() == before)
        try await bench.append(requests.dropFirst(30))
        try await bench.project(pageSize: 7)
        #expect(try await bench.rebuild().isEqual)
        let indexes = try await bench.pool.withConnection { connection in
            try connection.query(
                "SELECT count(*) FROM pg_indexes WHERE schemaname = 'read' AND tablename = 'proposal'"
            ).scalar(Int64.self)
        }
        #expect(indexes == 12)
    }

    @Test func `a rebuild of an empty database switches in what live would have made`() async throws {
        var random = SeededRandom()
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(seed: random.next()), requests: 40).requests)
        let report = try await bench.rebuild(switching: .always)
        #expect(report.projections.allSatisfy { $0.isSwitched && $0.notCompared != nil })
        #expect(try await bench.status(of: "proposal").lag == 0)
        let proposals = try await bench.lines(of: ProposalRecord.table)
        #expect(try await NaiveModel(bench.log.envelopes()).proposalLines() == proposals)
    }

    @Test func `a changed live row is found, with its two forms`() async throws {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 20).requests)
        try await bench.project()
        try await bench.administer(
            "UPDATE read.proposal SET award = 'FORGED' WHERE submitted_seq = (SELECT min(submitted_seq) FROM read.proposal)")
        let report = try await bench.rebuild()
        let proposal = try #require(report.projections.first { $0.name == "proposal" })
        #expect(!report.isEqual)
        #expect(proposal.tables[0].onlyLive.count == 1 && proposal.tables[0].onlyLive[0].contains("FORGED"))
        #expect(proposal.tables[0].onlyRebuilt.count == 1)
        #expect(proposal.tables[1].isEqual)
        #expect(report.projections.filter { $0.name != "proposal" }.allSatisfy { $0.isEqual })
    }

    @Test func `every released event type is known`() {
        #expect(EventRegistry.all.count == EventType.allCases.count)
        #expect(Set(EventRegistry.all.map { "\($0.type)/\($0.schema)" }) == Set(EventType.allCases.map { "\($0.name)/1" }))
    }

    @Test func `every known event type is handled or ignored by every projection`() {
        for type in EventType.allCases {
            for (handled, ignored) in Self.sets {
                #expect(handled.contains(type) != ignored.contains(type), "\(type)")
            }
        }
    }

    private static let sets: [(EventTypeSet, EventTypeSet)] = [
        (ProposalProjection.handled, ProposalProjection.ignored), (UnitProjection.handled, UnitProjection.ignored),
        (SubmissionProjection.handled, SubmissionProjection.ignored), (DecisionProjection.handled, DecisionProjection.ignored),
        (HonoreeProjection.handled, HonoreeProjection.ignored),
    ]
}
