import Commendation
import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

@Suite struct FigureTests {
    private let months = Month(iso: "2025-01")!...Month(iso: "2027-12")!

    private func all(_ filter: ProposalFilter, _ queries: ReadQueries, limit: Int) async throws -> [ProposalItem] {
        var items: [ProposalItem] = []
        var after: Int64?
        repeat {
            let page = try await queries.proposals(filter, after: after, limit: limit)
            items += page.items
            after = page.next
        } while after != nil
        return items
    }

    @Test func `every figure opens to a list of exactly that length`() async throws {
        var random = SeededRandom()
        let bench = try await ReadBench()
        var history = History(random: SeededRandom(seed: random.next()), requests: 200)
        // Where every award was annulled again, half of the figures would be noughts.
        while history.standing == 0 { history = History(random: SeededRandom(seed: random.next()), requests: 200) }
        try await bench.append(history.requests)
        try await bench.project()
        let queries = bench.queries
        let overview = try await queries.overview(of: months)
        #expect(overview.position == (try await bench.log.head().size))
        #expect(overview.submitted.count == overview.byState.map(\.count).reduce(0, +))
        #expect(overview.conferred.count == overview.byAward.map(\.count).reduce(0, +))
        #expect(overview.submitted.count > 0 && overview.conferred.count > 0 && overview.byOutcome.count > 1)
        for figure in overview.byState {
            let list = try await all(figure.filter, queries, limit: random.int(1...9))
            #expect(list.count == figure.count && list.allSatisfy { $0.status == figure.status })
            #expect(Set(list.map(\.id)).count == list.count)
        }
        var figures = [overview.submitted, overview.conferred]
        figures += overview.byOutcome + overview.byAward + overview.byKind + overview.byMonth + overview.byUnit
        for basis in StatisticBasis.allCases {
            let request = StatisticRequest(basis: basis, months: months, by: StatisticRequest.Dimension.allCases)
            figures += try await queries.statistics(request)
        }
        for figure in figures {
            let filter = try #require(figure.filter)
            #expect(try await queries.count(filter) == figure.count, "\(figure), seed \(random.seed)")
            #expect(try ProposalFilter(parameters: filter.parameters) == filter)
        }
        #expect(Set(overview.byUnit.compactMap(\.unit)) == Set(overview.units.keys))
    }

    @Test func `a figure as known on a day is what the log said at that day's end`() async throws {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 120).requests)
        try await bench.project()
        let entries = try await bench.log.envelopes()
        for day in Set(entries.map { Day(of: $0.at) }) {
            let known = NaiveModel(entries.filter { Day(of: $0.at) <= day })
            let conferred = known.proposals.values.count { $0.outcome == "conferred" }
            let request = StatisticRequest(basis: .outcome, months: months, outcome: .conferred, asKnownOn: day)
            let figures = try await bench.queries.statistics(request)
            #expect(figures.first?.count ?? 0 == conferred)
            #expect(figures.allSatisfy { $0.filter == nil })
        }
    }

    @Test func `an annulment on the day of the decision leaves no count and no cell behind`() async throws {
        let bench = try await ReadBench()
        let proposal = UUID()
        let decision = UUID()
        func draft(_ type: String, _ kind: String, _ id: UUID, _ data: JSONObject = [:]) -> TestRequest {
            let event = EventDraft(
                id: UUID(), type: type, stream: StreamID(kind: kind, id: id), on: Day(iso: "2026-01-01")!, actor: "officer:test",
                data: data)
            return TestRequest(microsecondsLater: 1_000, events: [event])
        }
        try await bench.append([
            draft(
                "ProposalSubmitted", "proposal", proposal,
                [
                    "submission": .string(UUID().text), "award": "LDTT", "kind": "individual", "unit": .string(UUID().text),
                    "meritKind": "merit", "row": 1,
                ]),
            draft("ProposalReceived", "proposal", proposal), draft("ProposalAppraised", "proposal", proposal),
            draft("AwardConferred", "proposal", proposal, ["decision": .string(decision.text)]),
        ])
        try await bench.project(pageSize: 1)
        let conferred = StatisticRequest(basis: .outcome, months: months, outcome: .conferred)
        #expect(try await bench.queries.statistics(conferred).map(\.count) == [1])
        try await bench.append([
            draft("AwardAnnulled", "proposal", proposal, ["decision": .string(decision.text), "ground": "fraud"])
        ])
        try await bench.project(pageSize: 1)
        #expect(try await bench.queries.statistics(conferred).isEmpty)
        let cells = try await bench.lines(of: StatisticCell.table)
        #expect(cells.count == 2 && cells.allSatisfy { $0.contains("annulled") && $0.hasSuffix(",1]") })
        #expect(try await bench.rebuild().isEqual)
    }

    @Test func `what a filter cannot use is named`() throws {
        let bad: [(String, String)] = [
            ("state", "gone"), ("unit", "12"), ("from", "2026"), ("basis", "money"), ("outcome", "x"), ("to", "2026-13"),
            ("kind", "' OR 1=1"), ("award", "A\u{0}"),
        ]
        for (name, value) in bad {
            let refusal = #expect(throws: ProposalFilter.Refusal.self) {
                try ProposalFilter(parameters: [ProposalFilter.Parameter(name: name, value: value)])
            }
            #expect(refusal?.parameter == name)
        }
        let reversed = [
            ProposalFilter.Parameter(name: "from", value: "2026-05"), ProposalFilter.Parameter(name: "to", value: "2026-04"),
        ]
        #expect(throws: ProposalFilter.Refusal.self) { try ProposalFilter(parameters: reversed) }
    }

    @Test func `small lists and single items say what the log says`() async throws {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: 150).requests)
        try await bench.project()
        let queries = bench.queries
        let entries = try await bench.log.envelopes()
        let decisions = try await queries.decisions(limit: 1_000).items
        #expect(decisions.map(\.issuedSeq) == entries.filter { $0.type == "DecisionIssued" }.map(\.seq).reversed())
        for decision in decisions {
            #expect(try await queries.decision(decision.id) == decision)
            let list = try await queries.count(ProposalFilter(decision: decision.id))
            #expect(list == decision.count)
            let standing = try await queries.count(ProposalFilter(outcome: .conferred, decision: decision.id))
            #expect(standing == decision.count - decision.annulled && (decision.state == .annulled) == (standing == 0))
        }
        let submissions = try await queries.submissions(limit: 1_000).items
        #expect(submissions.count == entries.count { $0.type == "SubmissionMade" })
        for submission in submissions {
            #expect(try await queries.count(ProposalFilter(submission: submission.id)) == submission.count)
        }
        #expect(try await queries.units().count == entries.count { $0.type == "UnitRegistered" })
        let subject = try #require(entries.last { $0.type == "ProposalSubmitted" }?.subject)
        let honoree = try #require(try await queries.honoree(subject))
        #expect(try await queries.count(ProposalFilter(honoree: subject)) == honoree.proposals)
        let standing = try await queries.count(ProposalFilter(outcome: .conferred, honoree: subject))
        #expect(standing == honoree.conferred - honoree.annulled)
        let item = try #require(try await queries.proposals(ProposalFilter(), limit: 1).items.first)
        #expect(try await queries.proposal(item.id) == item)
        #expect(item.unitCode != nil)
    }
}
