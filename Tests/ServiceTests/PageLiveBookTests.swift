import Commendation
import Demo
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

/// The pages over real read models: a demonstration, folded into PostgreSQL.
struct PageLiveBookTests {
    @Test func `every number of the overview is the length of the list that it opens`() async throws {
        let test = try CommandTestDesk(origin: "test/demo")
        let units = """
            code,name_vi,former_units,former_district
            03646,Phường Tô Hiệu,Phường Chiềng Lề (03646); Phường Tô Hiệu (03649),Thành phố Sơn La
            03664,Phường Chiềng An,Phường Chiềng An (03667); Xã Chiềng Xôm (03664),Thành phố Sơn La
            """
        let departments = "code,name_vi,kind,formed_from\nSYT,Sở Y tế,sở,\nSGDDT,Sở Giáo dục và Đào tạo,sở,\n"
        _ = try await Demo.write(
            DemoOptions(years: 1, scale: 0.1), into: test.memory,
            lists: Demo.Lists(units: Array(units.utf8), departments: Array(departments.utf8)), rules: test.desk.rules.pack)
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
            var families: [BookCount] = []
            for group in Award.Group.allCases {
                let own = overview.awards.filter { $0.award.family.rawValue == group.rawValue }
                let filter = ProposalFilter(outcome: .conferred, group: group, basis: .outcome, months: cycle.months)
                families.append(BookCount(own.reduce(0) { $0 + $1.count.count }, filter))
            }
            for count in counts + families {
                let parameters = Dictionary(uniqueKeysWithValues: ProposalQuery.parameters(count.filter))
                let listing = try await book.proposals(try ProposalQuery(parameters: parameters).filter, after: nil, limit: 10)
                #expect(listing.total == count.count)
            }
            seen += overview.submitted.count
            try await Self.checkStatistics(book, cycle)
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
            let page = try #require(try await book.decisionRecord(decision.id, at: .top, limit: 3))
            #expect(page.recipients.total == decision.count && page.events.first?.type == "DecisionIssued")
            #expect(page.states.values.reduce(0) { $0 + $1.count } == decision.count)
        }
        try await Self.checkPaging(book)
        for row in all.rows.prefix(20) {
            let honoree = try #require(row.honoree)
            let record = try #require(try await book.honoree(honoree))
            #expect(record.all.count >= 1 && record.person.name?.isEmpty == false)
            #expect(record.proposals.contains { $0.id == row.id })
            let unit = try #require(try await book.unit(row.unit.id))
            #expect(unit.kin.contains { $0.relation == .itself && $0.line.unit == unit.line.unit && $0.proposals.count > 0 })
        }
        #expect(try await book.honoree(UUID()) == nil)
        #expect(try await book.unit(UUID()) == nil)
        #expect(try await book.question(UUID()) == nil)
        #expect(try await book.importRecord(UUID(), at: .top, limit: 1) == nil)
        for submission in try await book.submissions(after: nil, limit: 50).rows {
            let listing = try await book.proposals(ProposalFilter(submission: submission.id), after: nil, limit: 1)
            #expect(listing.total == submission.count)
        }
    }

    /// Going on and back by pages meets every proposal once, and comes back to the same pages.
    private static func checkPaging(_ book: ReadModelBook) async throws {
        let filter = ProposalFilter(outcome: .conferred)
        var pages: [BookListing<BookProposal>] = []
        var mark = BookMark.top
        while true {
            let page = try await book.proposals(filter, at: mark, limit: 40)
            pages.append(page)
            guard let next = page.next else { break }
            mark = .after(next)
        }
        let ids = pages.flatMap { $0.rows.map(\.id) }
        #expect(pages.count > 1 && Set(ids).count == ids.count && ids.count == pages[0].total)
        #expect(pages[0].previous == nil)
        for (index, page) in pages.enumerated().dropFirst() {
            let back = try await book.proposals(filter, at: .before(try #require(page.previous)), limit: 40)
            #expect(back.rows.map(\.id) == pages[index - 1].rows.map(\.id))
        }
    }

    /// Every cell of the statistics is the length of its list, sums and “not known” included.
    private static func checkStatistics(_ book: ReadModelBook, _ cycle: BookCycle) async throws {
        for rows in BookDimension.allCases {
            let query = try StatisticsQuery(
                parameters: ["rows": rows.rawValue, "columns": "none", "outcome": "all", "basis": "submission"], cycles: [cycle])
            let figures = try await book.figures(query.request)
            let whole = try await book.proposals(try #require(query.filter(of: [:])), at: .top, limit: 1)
            #expect(figures.reduce(0) { $0 + $1.count } == whole.total, "\(rows)")
            for figure in figures.prefix(4) {
                guard let filter = query.filter(of: figure.values) else { continue }
                let parameters = Dictionary(uniqueKeysWithValues: ProposalQuery.parameters(filter))
                let read = try ProposalQuery(parameters: parameters).filter
                #expect(read == filter, "\(rows)")
                #expect(try await book.proposals(read, at: .top, limit: 1).total == figure.count, "\(rows) \(figure.values)")
            }
        }
        _ = try await book.congress(of: cycle)
    }
}
