import Commendation
import Demo
import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

/// The figures of a report to a congress, against a count made apart from the read models; and live against rebuilt.
@Suite struct CongressTests {
    @Test func `the congress summary of the demonstration equals an independent count, and live equals rebuilt`() async throws {
        let demo = try await SharedDemo.value
        let database = try await TestDatabase.fresh(migrated: true)
        let writer = try await database.configuration(user: "sovang_project")
        let engine = ProjectionEngine(
            log: demo.log, configuration: writer, epoch: 1, projections: ProjectionDefinition.all, pageSize: 1_000,
            logger: DemoFixture.silent)
        let run = Task { try await engine.run() }
        let size = try await demo.log.head().size
        try await engine.waitFor(seq: size - 1, timeout: .seconds(300))
        run.cancel()
        _ = try? await run.value

        let rebuilt = try await Rebuild(log: demo.log, configuration: writer, pageSize: 1_000).run()
        #expect(rebuilt.isEqual)
        #expect(rebuilt.isWhole)
        #expect(rebuilt.events == size)

        let pool = PostgresPool(try await database.configuration(user: "sovang_read"), size: 2)
        let entries = demo.entries.map { Array($0.bytes) }
        // The first two are whole cycles, of the nation and of a province that counts from the congress before.
        for (first, last) in [("2021-01", "2025-12"), ("2020-10", "2025-12"), ("2026-01", "2030-12"), ("2024-02", "2024-02")] {
            let months = try #require(Month(iso: first))...(try #require(Month(iso: last)))
            let summary = try await ReadQueries(pool: pool).congressSummary(
                of: months, catalogue: try RulePack.embedded().catalogue)
            let count = try IndependentCount(entries, from: first, through: last)
            try compare(summary, with: count, "\(first) to \(last)")
            if first == "2021-01" { checkSpread(count) }
        }
        await pool.close()
    }

    /// The comparison says something: every year of the cycle has awards, and movements of every band were launched.
    private func checkSpread(_ count: IndependentCount) {
        #expect(Set(count.movements.keys.map(\.duration)) == ["under-1", "1", "1-3", "3-5", "5-"])
        #expect(count.awards.count > 12)
        #expect(count.models.count > 5)
        #expect(count.congresses.count == 2)
        #expect(count.years == ["2021", "2022", "2023", "2024", "2025"])
    }

    private func compare(_ summary: CongressSummary, with count: IndependentCount, _ span: Comment) throws {
        let awards = Dictionary(uniqueKeysWithValues: summary.awards.map { ($0.award, $0.counts.filter { $0.value != 0 }) })
        #expect(awards == count.awards, span)
        #expect(
            Dictionary(uniqueKeysWithValues: summary.awards.map { ($0.award, $0.earlier) }.filter { $0.1 > 0 }) == count.earlier,
            span)
        let catalogue = try RulePack.embedded().catalogue
        var headings: [String: Int] = [:]
        for (award, kinds) in count.awards {
            let isFlag = award == "COTD_CP" || award == "COTD_BT"
            let heading = isFlag ? "flag" : catalogue.award(code: award)?.kind.rawValue ?? "other"
            headings[heading, default: 0] += kinds.values.reduce(0, +)
        }
        let summed = Dictionary(uniqueKeysWithValues: summary.headings.map { ($0.key.rawValue, $0.value) }.filter { $0.1 > 0 })
        #expect(summed == headings, span)
        var movements: [IndependentCount.Movement: Int] = [:]
        for line in summary.movements {
            movements[
                .init(
                    level: line.level, scope: line.scope, method: line.method, content: line.content,
                    duration: line.duration?.rawValue), default: 0] += line.count
        }
        #expect(movements == count.movements, span)
        var models: [IndependentCount.Model: Int] = [:]
        for line in summary.models { models[.init(stage: line.stage?.rawValue, content: line.content), default: 0] += line.count }
        #expect(models == count.models, span)
        #expect(summary.congresses.map(\.level) == count.congresses.keys.sorted(), span)
        for line in summary.congresses {
            #expect(line.count == count.congresses[line.level]?.count, span)
            #expect(line.delegates == count.congresses[line.level]?.delegates, span)
        }
        let pairs: [(Int, String)] = [
            (summary.registrations, "EmulationRegistered"), (summary.clusters, "ClusterFormed"),
            (summary.directives, "DirectiveIssued"), (summary.directiveActions, "DirectiveActedOn"),
            (summary.regulations, "RegulationAdopted"), (summary.trainings, "TrainingGiven"), (summary.trained, "trained"),
            (summary.staff, "staff"), (summary.comments, "DraftCommented"), (summary.complaints, "ComplaintLodged"),
            (summary.complaintsResolved, "ComplaintResolved"), (summary.denunciations, "DenunciationReceived"),
            (summary.denunciationsConcluded, "DenunciationConcluded"), (summary.movementsReviewed, "reviewed"),
        ]
        for (figure, type) in pairs { #expect(figure == count.counts[type] ?? 0, "\(type), \(span)") }
    }
}
