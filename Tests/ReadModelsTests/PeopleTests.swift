import Commendation
import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

/// Honorees, units, imports and documents as pages ask for them.
@Suite struct PeopleTests {
    private func bench(_ requests: Int = 250) async throws -> (ReadBench, [Envelope]) {
        let bench = try await ReadBench()
        try await bench.append(History(random: SeededRandom(), requests: requests).requests)
        try await bench.project()
        return (bench, try await bench.log.envelopes())
    }

    private func append(_ bench: ReadBench, _ events: [(String, String, UUID, JSONObject)]) async throws {
        let drafts = events.map { type, kind, id, data in
            EventDraft(
                id: UUID(), type: type, stream: StreamID(kind: kind, id: id), subject: kind == "honoree" ? id : nil,
                on: Day(iso: "2026-02-01")!, actor: "officer:test", data: data)
        }
        try await bench.append([TestRequest(microsecondsLater: 10, events: drafts)])
        try await bench.project()
    }

    @Test func `honorees that were merged, one into another into a third, share their awards`() async throws {
        let (bench, entries) = try await bench()
        let queries = bench.queries
        var into: [UUID: UUID] = [:]
        for entry in entries where entry.type == "HonoreeMerged" {
            into[entry.stream.id] = UUID(canonical: entry.data["into"]!.string!)
        }
        func standing(_ id: UUID) -> UUID { into[id].map { standing($0) } ?? id }
        let proposals = NaiveModel(entries).proposals.values
        let earlier = entries.filter { $0.type == "EarlierAwardRecorded" }
        for honoree in entries.filter({ $0.type == "HonoreeRegistered" }).map(\.stream.id) {
            let family = try #require(try await queries.honoreeFamily(honoree))
            #expect(family.standing == standing(honoree) && family.members.contains(honoree))
            #expect(family.members.allSatisfy { standing($0) == family.standing })
            let own = proposals.count { $0.honoree.flatMap { UUID(canonical: $0) }.map { standing($0) } == family.standing }
            let item = try #require(try await queries.honoree(honoree))
            #expect(item.proposals == own && item.mergedInto == into[honoree])
            #expect(try await queries.count(ProposalFilter(honoree: honoree)) == own)
            let documents = try await queries.earlierAwards(honoree: honoree)
            #expect(documents.count == earlier.count { $0.subject.map { standing($0) } == family.standing })
            #expect(documents.map(\.date) == documents.map(\.date).sorted())
        }
    }

    @Test func `a question stays open until an officer answers it in whichever way`() async throws {
        let bench = try await ReadBench()
        let ids = (0..<5).map { _ in UUID() }
        func registered(_ id: UUID) -> (String, String, UUID, JSONObject) {
            ("HonoreeRegistered", "honoree", id, ["kind": "individual"])
        }
        func texts(_ ids: UUID...) -> JSONValue { .array(ids.map { .string($0.text) }) }
        try await append(bench, ids.map(registered))
        try await append(
            bench,
            [
                ("HonoreeQuestioned", "honoree", ids[2], ["candidates": texts(ids[0], ids[1])]),
                ("HonoreeQuestioned", "honoree", ids[3], ["candidates": texts(ids[0])]),
                ("HonoreeQuestioned", "honoree", ids[4], ["candidates": texts(ids[0], ids[1])]),
                ("HonoreeDistinguished", "honoree", ids[2], ["others": texts(ids[0])]),
            ])
        #expect(try await bench.queries.openQuestions() == 3)
        let open = try await bench.queries.questions().items
        #expect(open.map(\.honoree) == [ids[4], ids[3], ids[2]])
        #expect(open[2].candidates == [ids[1]] && open[2].resolution == nil)
        try await append(
            bench,
            [
                ("HonoreeDistinguished", "honoree", ids[2], ["others": texts(ids[1])]),
                ("HonoreeMerged", "honoree", ids[3], ["into": .string(ids[0].text)]),
                ("HonoreeAbsorbed", "honoree", ids[4], ["other": .string(ids[0].text)]),
                ("HonoreeQuestioned", "honoree", ids[4], ["candidates": texts(ids[2])]),
            ])
        #expect(try await bench.queries.questions().items.map(\.candidates) == [[ids[1], ids[2]]])
        try await append(
            bench,
            [
                ("HonoreeDistinguished", "honoree", ids[4], ["others": texts(ids[2])]),
                ("HonoreeAbsorbed", "honoree", ids[4], ["other": .string(ids[1].text)]),
            ])
        #expect(try await bench.queries.openQuestions() == 0)
        let answered = try await bench.queries.questions(open: false).items
        #expect(answered.map(\.resolution) == [.same(ids[1]), .same(ids[0]), .distinct])
        #expect(answered.allSatisfy { $0.resolvedOn == Day(iso: "2026-02-01") })
    }

    @Test func `the lineage of a unit goes through renamings and mergers, and tells units of one code apart`() async throws {
        let bench = try await ReadBench()
        let old = (0..<3).map { _ in UUID() }
        let new = UUID()
        func unit(_ id: UUID, _ code: String, _ from: String, _ data: JSONObject = [:]) -> (String, String, UUID, JSONObject) {
            var members: JSONObject = ["code": .string(code), "name": .string("Xã \(code)"), "from": .string(from)]
            for member in data.members { members[member.key] = member.value }
            return ("UnitRegistered", "unit", id, members)
        }
        try await append(
            bench,
            [
                unit(old[0], "03661", "1990-01-01"), unit(old[1], "03664", "1990-01-01"), unit(old[2], "03667", "1990-01-01"),
                ("UnitRenamed", "unit", old[0], ["name": "Xã Chiềng Đen", "from": "2010-01-01"]),
                ("UnitEnded", "unit", old[0], ["until": "2025-06-30", "successors": [.string(new.text)], "basis": "1681/NQ"]),
                ("UnitEnded", "unit", old[1], ["until": "2025-06-30", "successors": []]),
                unit(new, "03664", "2025-07-01", ["predecessors": ["03661", "03664"]]),
                ("UnitHistoryDeclared", "unit", new, ["completeFrom": 2015]),
            ])
        let lineage = try #require(try await bench.queries.unitLineage(new))
        #expect(lineage.predecessors.map(\.id) == [old[0], old[1]] && lineage.successors.isEmpty)
        #expect(Set(lineage.all) == [new, old[0], old[1]] && lineage.all.first == new)
        #expect(lineage.unit.completeFrom == 2015)
        let former = try #require(try await bench.queries.unit(old[0]))
        #expect(former.name == "Xã Chiềng Đen" && former.endedBy == "1681/NQ" && former.successors == [new])
        #expect(former.formerNames.map(\.name) == ["Xã 03661"])
        #expect(former.formerNames.map(\.from) == [Day(iso: "1990-01-01")])
        #expect(former.formerNames.map(\.until) == [Day(iso: "2009-12-31")])
        #expect(try await bench.queries.unitLineage(old[1])?.successors.map(\.id) == [new])
        #expect(try await bench.queries.unitLineage(old[2])?.all == [old[2]])
        #expect(try await bench.queries.unitLineage(UUID()) == nil)
    }

    @Test func `files that were read in show the rows that were refused`() async throws {
        let (bench, entries) = try await bench()
        let imports = try await bench.queries.imports(limit: 1_000).items
        #expect(imports.map(\.seq) == entries.filter { $0.type == "ListImported" }.map(\.seq).reversed())
        for item in imports {
            #expect(try await bench.queries.importResult(item.id) == item)
            let rows = try await bench.queries.refusedRows(of: item.id).items
            #expect(rows.count == item.refused && rows.map(\.row) == [3, 5] && rows.map(\.column) == ["birth", nil])
            #expect(entries.filter { $0.type == "RowRefused" && $0.stream.id == item.id }.map(\.seq) == rows.map(\.seq))
        }
    }

    @Test func `a list read forwards and backwards shows the same pages`() async throws {
        let (bench, _) = try await bench()
        let all = try await bench.queries.proposals(ProposalFilter(), limit: 1_000).items.map(\.id)
        var pages: [[UUID]] = []
        var page = try await bench.queries.proposals(ProposalFilter(), limit: 7)
        #expect(page.previous == nil)
        while true {
            pages.append(page.items.map(\.id))
            guard let next = page.next else { break }
            page = try await bench.queries.proposals(ProposalFilter(), after: next, limit: 7)
        }
        #expect(pages.flatMap { $0 } == all && pages.count > 2)
        for expected in pages.dropLast().reversed() {
            page = try await bench.queries.proposals(ProposalFilter(), before: page.previous, limit: 7)
            #expect(page.items.map(\.id) == expected && page.next != nil)
        }
        #expect(page.previous == nil)
    }

    @Test func `the letters, sessions and hand-overs of proposals lead back to them`() async throws {
        let (bench, entries) = try await bench()
        for entry in entries.filter({ $0.type == "ProposalLaid" || $0.type == "ProposalForwarded" }).suffix(5) {
            let letter = try #require(UUID(canonical: entry.data["submission"]!.string!))
            let found = try await bench.queries.proposals(ProposalFilter(letter: letter)).items
            #expect(found.allSatisfy { $0.laidIn == letter || $0.forwardedIn == letter })
        }
        for entry in entries.filter({ $0.type == "AwardsDelivered" }) {
            let decision = try #require(UUID(canonical: entry.data["decision"]!.string!))
            let item = try #require(try await bench.queries.decision(decision))
            let list = try await bench.queries.proposals(ProposalFilter(decision: decision), limit: 1_000).items
            #expect(item.delivered == list.count { $0.deliveredOn != nil } && item.delivered > 0)
        }
    }
}
