import Commendation
import Entry
import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PostgresClient
import ReadModels
import TestSupport
import Testing

@testable import Service

/// The pages over real read models: a sample year, folded into PostgreSQL.
struct PageLiveBookTests {
    @Test func `every number of the overview is the length of the list that it opens`() async throws {
        let test = try CommandTestDesk(origin: "test/demo")
        let units = "code,name_vi,kind,level,valid_from\n03646,Phường Tô Hiệu,phường,cấp xã,2025-07-01\n"
        let departments = "code,name_vi,kind,parent\nSNV,Sở Nội vụ,sở,UBND tỉnh Sơn La\n"
        _ = try await SampleYear(
            desk: test.desk, lists: test.lists, imports: test.imports, units: Array(units.utf8),
            departments: Array(departments.utf8),
            registerStart: CommandTestDesk.day("2025-07-01"), letters: 6
        ).load { _, _ in }
        let database = try await TestDatabase.fresh(migrated: true)
        let pool = PostgresPool(try await database.configuration(user: "sovang_read"), size: 2)
        try await Self.fold(test.log, into: database)
        let book = try ReadModelBook(
            queries: ReadQueries(pool: pool), log: test.log, catalogue: test.desk.rules.catalogue,
            environment: Environment(now: { CommandTestDesk.now }, random: { (1, 2) }))
        try await Self.check(book)
        await pool.close()
        try await database.drop()
    }

    private static func fold(_ log: any EventLog, into database: TestDatabase) async throws {
        let engine = ProjectionEngine(
            log: log, configuration: try await database.configuration(user: "sovang_project"), epoch: 1,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let run = Task { try await engine.run() }
        defer { run.cancel() }
        try await engine.waitFor(seq: try await log.head().size - 1, timeout: .seconds(60))
    }

    private static func check(_ book: ReadModelBook) async throws {
        let cycles = try await book.cycles()
        #expect(cycles.first?.code == "2026-2030")
        var seen = 0
        for cycle in cycles {
            let overview = try await book.overview(of: cycle)
            let counts =
                [overview.submitted] + Array(overview.outcomes.values) + Array(overview.states.values)
                + overview.awards.map(\.count)
                + Array(overview.months.values) + overview.units.flatMap { [$0.proposals, $0.conferred] }
            for count in counts {
                let parameters = Dictionary(uniqueKeysWithValues: ProposalQuery.parameters(count.filter))
                let listing = try await book.proposals(try ProposalQuery(parameters: parameters).filter, after: nil, limit: 10)
                #expect(listing.total == count.count)
            }
            seen += overview.submitted.count
            #expect(overview.states.values.reduce(0) { $0 + $1.count } == overview.submitted.count)
            #expect(overview.months.values.reduce(0) { $0 + $1.count } == overview.awards.reduce(0) { $0 + $1.count.count })
        }
        #expect(seen > 50)
        let position = try await book.position()
        #expect(position.size == position.folded && position.root.count == 32)
        let all = try await book.proposals(ProposalFilter(), after: nil, limit: 1_000)
        #expect(all.rows.allSatisfy { $0.name?.isEmpty == false && $0.unit.name != $0.unit.id.text && !$0.award.name.vi.isEmpty })
        for row in all.rows.prefix(20) {
            let record = try #require(try await book.proposal(row.id))
            #expect(record.proposal.name == row.name && record.events.first?.type == "ProposalSubmitted")
            #expect(record.events.map(\.sequence) == record.events.map(\.sequence).sorted())
        }
        for decision in try await book.decisions(after: nil, limit: 50).rows {
            #expect(try await book.decision(decision.id)?.number == decision.number)
        }
        for submission in try await book.submissions(after: nil, limit: 50).rows {
            let listing = try await book.proposals(ProposalFilter(submission: submission.id), after: nil, limit: 1)
            #expect(listing.total == submission.count)
        }
    }
}
