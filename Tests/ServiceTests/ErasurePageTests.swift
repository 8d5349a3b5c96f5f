import Commendation
import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import ReadModels
import TestSupport
import Testing

@testable import Service

/// What pages and API say where a personal text is not shown.
struct ErasurePageTests {
    private static func page(_ language: Language) -> PageContext {
        PageContext(
            language: language, messages: .embedded, origin: "test/trial", isTrial: true,
            address: PageAddress(path: "/"), logSize: nil)
    }

    private static func withBook(
        _ desk: ErasureTestDesk, _ body: (ReadModelBook, PostgresConfiguration) async throws -> Void
    ) async throws {
        let database = try await TestDatabase.fresh(migrated: true)
        let writer = try await database.configuration(user: "sovang_project")
        let engine = ProjectionEngine(
            log: desk.test.log, configuration: writer, epoch: 1,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let run = Task { try await engine.run() }
        try await engine.waitFor(seq: try await desk.test.log.head().size - 1, timeout: .seconds(60))
        let pool = PostgresPool(try await database.configuration(user: "sovang_read"), size: 2)
        let book = try ReadModelBook(
            queries: ReadQueries(pool: pool), log: desk.test.log, catalogue: desk.test.desk.rules.catalogue,
            environment: Environment(now: { CommandTestDesk.now }, random: { (1, 2) }))
        try await body(book, writer)
        run.cancel()
        await pool.close()
    }

    @Test func `a page says when and on which ground a name was erased, and so does each event that lost something`()
        async throws
    {
        let desk = try await ErasureTestDesk()
        try await desk.ask(desk.honorees[0])
        try await desk.confirm(desk.honorees[0], desk.keeper())
        try await Self.withBook(desk) { book, _ in
            let vi = "(đã xóa ngày 24/11/2026 theo Luật 91/2025/QH15 (yêu cầu xóa của chủ thể dữ liệu))"
            let en = "(erased on 24 Nov 2026 under Law 91/2025/QH15 (deletion at the request of the person))"
            let list = try await book.proposals(ProposalFilter(), after: nil, limit: 10).rows
            let erased = try #require(list.first { $0.id == desk.proposals[0] })
            #expect(erased.shownName(Self.page(.vietnamese)) == vi)
            #expect(erased.shownName(Self.page(.english)) == en)
            #expect(list.first { $0.id == desk.proposals[1] }?.shownName(Self.page(.vietnamese)) == "Quàng Văn Ở Lại")
            let honoree = try #require(try await book.honoree(desk.honorees[0]))
            #expect(honoree.person.shownName(Self.page(.vietnamese)) == vi)
            #expect(honoree.person.identity == nil && honoree.person.birthDate == nil)
            let registered = try #require(honoree.events.first { $0.type == "HonoreeRegistered" })
            guard case .erased(let erasure) = registered.gap else {
                Issue.record("the gap is not told")
                return
            }
            #expect(erasure.basis == "subject-request" && erasure.gone == Day(iso: "2026-11-24"))
            #expect(honoree.events.filter { $0.type == "PersonErased" }.allSatisfy { $0.gap == nil })
            let record = try #require(try await book.proposal(desk.proposals[0]))
            #expect(record.proposal.shownName(Self.page(.english)) == en)
            let lines = EventDetails(
                event: registered, names: BookNames(awards: [], units: []), page: Self.page(.vietnamese)
            ).facts
            #expect(lines.contains { $0.label == "Dữ liệu cá nhân" && $0.values.map(\.text) == [vi] })
            let answer = registered.json(nil).object?["missing"]?.object
            #expect(answer?["why"] == "erased" && answer?["gone"] == "2026-11-24")
        }
    }

    @Test func `the day on which the last backup expires is told with the erasure`() {
        let erasure = BookErasure(
            on: Day(iso: "2026-11-24")!, sequence: 7, basis: "retention-ended", citation: "x", gone: Day(iso: "2026-12-20"))
        let words = PersonalGap.erased(erasure).words(Self.page(.vietnamese))
        #expect(
            words == "(đã xóa ngày 24/11/2026 theo hết thời hạn lưu trữ; bản sao lưu khóa cuối cùng hết hạn ngày 20/12/2026)")
        let english = PersonalGap.erased(erasure).words(Self.page(.english))
        #expect(english.contains("the last backup of the key expires on 20 Dec 2026"))
    }

    @Test func `a key that is missing without an erasure is not called one`() async throws {
        let desk = try await ErasureTestDesk()
        desk.test.keyring.lose([desk.honorees[0]])
        try await Self.withBook(desk) { book, _ in
            let list = try await book.proposals(ProposalFilter(), after: nil, limit: 10).rows
            let lost = try #require(list.first { $0.id == desk.proposals[0] })
            #expect(lost.shownName(Self.page(.vietnamese)) == "(không đọc được: thiếu khóa)")
            #expect(lost.shownName(Self.page(.english)) == "(cannot be read: the key is missing)")
            let honoree = try #require(try await book.honoree(desk.honorees[0]))
            #expect(honoree.person.gap == .keyMissing)
            #expect(honoree.events.first?.gap == .keyMissing)
        }
    }

    @Test func `what is gone without an erasure in the log is said to be no longer kept`() async throws {
        let desk = try await ErasureTestDesk()
        let seq = try #require(try await desk.test.log.readStreams([desk.honorees[0]]).first?.seq)
        desk.test.memory.eraseDisclosures(of: seq)
        try await Self.withBook(desk) { book, _ in
            let honoree = try await book.honoree(desk.honorees[0])
            #expect(honoree?.person.gap == .notKept)
        }
    }

    @Test func `an erasure changes no row of the read models: rebuilt from nothing they are the same`() async throws {
        let desk = try await ErasureTestDesk()
        try await desk.ask(desk.honorees[0])
        try await Self.withBook(desk) { book, writer in
            try await desk.confirm(desk.honorees[0], desk.keeper())
            while try await book.position().folded < desk.test.log.head().size { await Task.yield() }
            let report = try await Rebuild(log: desk.test.log, configuration: writer).run()
            #expect(report.isWhole && report.isEqual)
        }
    }
}
