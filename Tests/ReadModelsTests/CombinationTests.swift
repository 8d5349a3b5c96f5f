import Commendation
import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

/// Free combinations and the summary for a congress, against counts made over the decoded events alone.
@Suite struct CombinationTests {
    private static let months = Month(iso: "2025-01")!...Month(iso: "2027-12")!

    private static func value(_ value: JSONValue?) -> FactValue {
        switch value {
        case .string(let text)?: .known(text)
        case .bool(let flag)?: .known(flag ? "true" : "false")
        case .integer(let number)?: .known(String(number))
        default: .unknown
        }
    }

    /// What a proposal counts to, or nil if it does not count by a basis.
    private static func key(
        _ proposal: NaiveModel.Proposal, _ dimensions: [StatisticDimension], _ basis: StatisticBasis
    ) -> [FactValue]? {
        guard let day = basis == .submission ? proposal.submittedOn : proposal.outcomeOn else { return nil }
        return dimensions.map { dimension in
            switch dimension {
            case .month: .known(String(day.prefix(7)))
            case .outcome: .known(proposal.outcome)
            case .level: proposal.levels.last == "-" ? .unknown : .known(proposal.levels.last!)
            case .source: .known("log")
            default: value(proposal.data[dimension.name])
            }
        }
    }

    private static func key(_ earlier: Envelope, _ dimensions: [StatisticDimension]) -> [FactValue] {
        dimensions.map { dimension in
            switch dimension {
            case .month: .known(String(earlier.data["date"]!.string!.prefix(7)))
            case .outcome: .known("conferred")
            case .level, .fact(.simplified): .unknown
            case .source: .known("document")
            default: value(earlier.data[dimension.name])
            }
        }
    }

    /// The earlier awards that count and were not taken back.
    private static func counting(_ entries: [Envelope]) -> [Envelope] {
        let withdrawn = Set(entries.filter { $0.type == "EarlierAwardWithdrawn" }.map(\.stream))
        return entries.filter { entry in
            entry.type == "EarlierAwardRecorded" && entry.data["counts"] == true && !withdrawn.contains(entry.stream)
        }
    }

    @Test(arguments: 0..<TestScale.sample(of: 3, long: 40))
    func `any combination is what a count over the events gives, and opens to its list`(run: Int) async throws {
        var random = SeededRandom()
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(seed: random.next()), requests: 250).requests)
        try await bench.project()
        let entries = try await bench.log.envelopes()
        let model = NaiveModel(entries)
        for _ in 0..<6 {
            let basis = random.element(StatisticBasis.allCases)
            let dimensions = StatisticDimension.all.filter { _ in random.oneIn(5) }
            let figures = try await bench.queries.combinations(
                CombinationRequest(basis: basis, months: Self.months, earlier: true, by: dimensions))
            var expected: [[FactValue]: Int] = [:]
            for proposal in model.proposals.values {
                if let key = Self.key(proposal, dimensions, basis) { expected[key, default: 0] += 1 }
            }
            for earlier in Self.counting(entries) where basis == .outcome {
                expected[Self.key(earlier, dimensions), default: 0] += 1
            }
            let found = figures.map { figure in (dimensions.map { figure.values[$0]! }, figure.count) }
            #expect(Dictionary(found) { $0 + $1 } == expected, "\(dimensions), seed \(random.seed)")
            #expect(found.count == expected.count)
            for figure in figures.prefix(20) {
                let filter = try #require(figure.filter)
                #expect(try await bench.queries.count(filter) == figure.count - figure.earlier, "\(figure), seed \(random.seed)")
                #expect(try await bench.queries.countEarlier(filter) == figure.earlier, "\(figure), seed \(random.seed)")
                #expect(try ProposalFilter(parameters: filter.parameters) == filter)
            }
        }
    }

    /// The length of a list, gone through page by page.
    private static func length<Item>(_ page: (_ after: Int64?) async throws -> ListPage<Item>) async throws -> Int {
        var count = 0
        var after: Int64?
        repeat {
            let next = try await page(after)
            count += next.items.count
            after = next.next
        } while after != nil
        return count
    }

    @Test func `each figure by each dimension is as long as the list that it opens, that of what is not known too`() async throws
    {
        var random = SeededRandom()
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(seed: random.next()), requests: 400).requests)
        // Of these nothing is known but what must be.
        let level = StreamID(kind: "proposal", id: random.uuid())
        let unit = StreamID(kind: "earlier-award", id: random.uuid())
        try await bench.append([
            TestRequest(
                microsecondsLater: 1,
                events: [
                    EventDraft(
                        id: random.uuid(), type: "ProposalSubmitted", stream: level, subject: random.uuid(),
                        on: Day(iso: "2026-06-01")!, actor: "officer:test",
                        data: [
                            "submission": .string(random.uuid().text), "row": 1, "award": "BK_BT", "meritKind": "merit",
                            "kind": "individual", "unit": .string(random.uuid().text), "achievementFrom": "2025-01-01",
                            "achievementTo": "2025-12-31",
                        ]),
                    EventDraft(
                        id: random.uuid(), type: "EarlierAwardRecorded", stream: unit, subject: random.uuid(),
                        on: Day(iso: "2026-06-01")!, actor: "officer:test",
                        data: [
                            "award": "BK_BT", "kind": "individual", "number": "1/QĐ", "date": "2026-05-19", "body": "UBND huyện",
                            "counts": true,
                        ]),
                ])
        ])
        try await bench.project()
        let queries = bench.queries
        var unknown: Set<StatisticDimension> = []
        for (basis, earlier) in [(StatisticBasis.outcome, true), (.outcome, false), (.submission, true)] {
            let total = try await queries.combinations(CombinationRequest(basis: basis, months: Self.months, earlier: earlier))
            for dimension in StatisticDimension.all {
                let figures = try await queries.combinations(
                    CombinationRequest(basis: basis, months: Self.months, earlier: earlier, by: [dimension]))
                let place: Comment = "\(dimension.name) by \(basis.code), seed \(random.seed)"
                #expect(figures.map(\.count).reduce(0, +) == total.map(\.count).reduce(0, +), place)
                for figure in figures {
                    let filter = try #require(figure.filter, place)
                    let own = try await Self.length { try await queries.proposals(filter, after: $0, limit: 40) }
                    let documents = try await Self.length { try await queries.earlierAwards(filter, after: $0, limit: 40) }
                    #expect(own == figure.count - figure.earlier && documents == figure.earlier, place)
                    #expect(try ProposalFilter(parameters: filter.parameters) == filter, place)
                    if figure.values[dimension] == .unknown { unknown.insert(dimension) }
                }
            }
        }
        let always: [StatisticDimension] = [.month, .outcome, .award, .kind, .source, .fact(.meritKind)]
        #expect(unknown.isSuperset(of: StatisticDimension.all.filter { !always.contains($0) }), "seed \(random.seed)")
    }

    @Test func `conditions narrow a combination, those on what is not known too`() async throws {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 250).requests)
        try await bench.project()
        let model = NaiveModel(try await bench.log.envelopes())
        let filter = ProposalFilter(kind: "individual", facts: [.sex: .known("female"), .minority: .unknown])
        let request = CombinationRequest(basis: .submission, months: Self.months, filter: filter)
        let expected = model.proposals.values.count {
            $0.data["kind"] == "individual" && $0.data["sex"] == "female" && $0.data["minority"] == nil
        }
        #expect(try await bench.queries.combinations(request).first?.count ?? 0 == expected)
        #expect(try await bench.queries.count(request.filter) == expected)
    }

    @Test(arguments: 0..<TestScale.sample(of: 3, long: 40))
    func `the summary for a congress is what a count over the events gives`(run: Int) async throws {
        var random = SeededRandom()
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(seed: random.next()), requests: 300).requests)
        try await bench.project()
        let entries = try await bench.log.envelopes()
        let months = Month(iso: "2026-01")!...Month(iso: random.element(["2026-01", "2026-02", "2026-12"]))!
        let catalogue = try RulePack.embedded().catalogue
        let summary = try await bench.queries.congressSummary(of: months, catalogue: catalogue)

        func falls(_ entry: Envelope, _ member: String) -> Bool {
            entry.data[member]?.string.flatMap { Day(iso: $0) }.map { months.contains($0.month) } ?? false
        }
        func count(_ type: String, _ member: String = "date") -> Int {
            entries.count { $0.type == type && falls($0, member) }
        }
        var awards: [String: Int] = [:]
        for proposal in NaiveModel(entries).proposals.values where proposal.outcome == "conferred" {
            if months.contains(Day(iso: proposal.outcomeOn!)!.month) { awards[proposal.data["award"]!.string!, default: 0] += 1 }
        }
        let earlier = Self.counting(entries).filter { falls($0, "date") }
        for award in earlier { awards[award.data["award"]!.string!, default: 0] += 1 }
        #expect(Dictionary(uniqueKeysWithValues: summary.awards.map { ($0.award, $0.count) }) == awards, "seed \(random.seed)")
        #expect(summary.awards.map(\.earlier).reduce(0, +) == earlier.count)
        #expect(summary.headings[.flag] ?? 0 == awards["COTD_BT"] ?? 0)
        #expect(summary.headings[.order] ?? 0 == awards["HC_LD3"] ?? 0)
        for line in summary.awards {
            #expect(try await bench.queries.count(line.filter) == line.count - line.earlier)
        }
        #expect(summary.position == Int64(entries.count))
        #expect(summary.movements.map(\.count).reduce(0, +) == count("MovementLaunched", "from"))
        #expect(summary.movementsReviewed == count("MovementReviewed"))
        #expect(summary.models.map(\.count).reduce(0, +) == count("ModelFound"))
        #expect(summary.congresses.map(\.count).reduce(0, +) == count("CongressHeld"))
        #expect(summary.congresses.map(\.delegates).reduce(0, +) == 120 * count("CongressHeld"))
        #expect(summary.clusters == entries.count { $0.type == "ClusterFormed" })
        #expect(summary.directives == count("DirectiveIssued") && summary.directiveActions == count("DirectiveActedOn"))
        #expect(summary.regulations == count("RegulationAdopted") && summary.registrations == count("EmulationRegistered"))
        #expect(summary.trainings == count("TrainingGiven") && summary.trained == 40 * summary.trainings)
        #expect(
            summary.staff
                == entries.count { $0.type == "StaffAssigned" && $0.data["from"]!.string! <= months.upperBound.lastDay.iso })
        #expect(summary.comments == count("DraftCommented"))
        #expect(summary.complaints == count("ComplaintLodged") && summary.complaintsResolved == count("ComplaintResolved"))
        #expect(summary.denunciations == count("DenunciationReceived") && summary.denunciationsConcluded == 0)
    }

    @Test func `what reports list apart is said by the catalogue, not by the codes of awards`() throws {
        let pack = try RulePack.embedded()
        let flags = pack.catalogue.awards.filter { CongressHeading($0) == .flag }
        #expect(flags.map(\.code) == ["COTD_CP", "COTD_BT"])
        let text = String(decoding: pack.bytes, as: UTF8.self)
        let other = try RulePack(yaml: Array(text.replacing("\"heading\":\"flag\",", with: "").utf8)).catalogue
        #expect(flags.map { CongressHeading(other.award(code: $0.code)) } == [.title, .title])
        #expect(CongressHeading(other.award(code: "HC_LD3")) == .order && CongressHeading(nil) == .other)
    }

    @Test(arguments: [
        ("2025-12-30", MovementDuration.underOneYear), ("2025-12-31", .oneYear), ("2026-01-01", .underThreeYears),
        ("2027-12-31", .underFiveYears), ("2029-12-31", .longer),
    ])
    func `a movement falls into the band of its first and last day`(until: String, band: MovementDuration) async throws {
        let bench = try await ReadBench()
        let event = EventDraft(
            id: UUID(), type: "MovementLaunched", stream: StreamID(kind: "movement", id: UUID()), on: Day(iso: "2025-01-01")!,
            actor: "officer:test",
            data: [
                "name": "Cả nước", "level": "province", "scope": "locality", "method": "thematic", "content": "economy",
                "from": "2025-01-01", "until": .string(until),
            ])
        try await bench.append([TestRequest(microsecondsLater: 1, events: [event])])
        try await bench.project()
        let summary = try await bench.queries.congressSummary(of: Self.months, catalogue: RulePack.embedded().catalogue)
        #expect(summary.movements.map(\.duration) == [band])
    }
}
