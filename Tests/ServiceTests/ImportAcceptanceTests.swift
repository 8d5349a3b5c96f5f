import Commendation
import Entry
import EventLog
import Foundation
import ListReading
import Logging
import PostgresClient
import TestSupport
import Testing

@testable import Service

/// The list of 500 rows by which the import is measured.
struct ImportAcceptanceTests {
    /// Of 500 rows 3 have wrong dates, 2 unknown units, and 1 repeats another's person and award.
    private static func list() -> String {
        var rows = ["STT;Họ và tên;Ngày sinh;Số CCCD;Đơn vị;Hình thức khen thưởng;Từ ngày;Đến ngày"]
        let units = ["Phường Tô Hiệu", "03814", "Sở Y tế", "Xã Mường La", "UBND xã Sông Mã"]
        for index in 1...500 {
            let person = "Lò Văn Mẫu \(letters(index));\(1 + index % 28)/\(1 + index % 12)/\(1960 + index % 40);"
            rows.append("\(index);\(person)\(999_000_000_000 + index);\(units[index % 5]);BK_BT;01/01/2025;31/12/2025")
        }
        func replace(_ row: Int, _ text: String) { rows[row - 1] = text }
        // Wrong dates: no such day, month before day, an end before the beginning.
        replace(50, "49;Cà Thị A;31/02/1980;;Sở Y tế;BK_BT;01/01/2025;31/12/2025")
        replace(51, "50;Cà Thị B;02/28/1980;;Sở Y tế;BK_BT;01/01/2025;31/12/2025")
        replace(52, "51;Cà Thị C;03/04/1980;;Sở Y tế;BK_BT;31/12/2025;01/01/2025")
        // Unknown units: one that never was, one that ended.
        replace(100, "99;Cà Thị D;03/04/1980;;Xã Không Có;BK_BT;01/01/2025;31/12/2025")
        replace(101, "100;Cà Thị E;03/04/1980;;Xã Chiềng Đen;BK_BT;01/01/2025;31/12/2025")
        // A person and an award, and the same again.
        replace(200, "199;Vì Văn Mẫu;05/06/1980;999111111111;Phường Tô Hiệu;BK_BT;01/01/2025;31/12/2025")
        replace(400, "399;VÌ VĂN MẪU;5/6/1980;999111111111;Phường Tô Hiệu;Bằng khen của Chủ tịch UBND tỉnh;01/01/2025;31/12/2025")
        // Two namesakes with other birth dates, and one person for two awards.
        replace(300, "299;Tòng Thị Mẫu;05/06/1981;;Sở Y tế;BK_BT;01/01/2025;31/12/2025")
        replace(301, "300;Tòng Thị Mẫu;06/07/1982;;Sở Y tế;BK_BT;01/01/2025;31/12/2025")
        replace(302, "301;Quàng Văn Mẫu;07/08/1983;;Sở Y tế;BK_BT;01/01/2025;31/12/2025")
        replace(303, "302;Quàng Văn Mẫu;07/08/1983;;Sở Y tế;CSTD_BT;01/01/2025;31/12/2025")
        return rows.joined(separator: "\r\n") + "\r\n"
    }

    /// Letters that make a name unlike the others.
    private static func letters(_ number: Int) -> String {
        let alphabet = Array("BCDĐGHKLMN")
        return String([alphabet[number / 100], alphabet[number / 10 % 10], alphabet[number % 10]])
    }

    @Test func `494 of 500 rows go in and 6 are refused with row, column, value and remedy, checked first without a trace`()
        async throws
    {
        let database = try await TestDatabase.fresh(migrated: true)
        let log = PostgresEventLog(
            configuration: .init(
                origin: "test/trial", append: try await database.configuration(user: "sovang_append"),
                read: try await database.configuration(user: "sovang_read"),
                kinds: Set(EventRegistry.all.map { EventKind(type: $0.type, schema: $0.schema) })),
            environment: LogEnvironment(
                now: { CommandTestDesk.now }, salt: { (0..<16).map { _ in UInt8.random(in: .min ... .max) } }),
            keyring: InMemoryPersonKeyring(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let leader = Task { await log.run() }
        try await log.waitForLead()
        let desk = CommandDesk(
            log: log, environment: Environment(now: { CommandTestDesk.now }, random: Environment.system.random),
            rules: try RuleBook.embedded(), key: CommandTestDesk.key)
        let lists = ListDesk(desk: desk, blind: BlindIndex(key: CommandTestDesk.key))
        let imports = ImportDesk(lists: lists, directory: UnitDirectory(log: log))
        try await ImportBook.registerAll(imports)

        let before = try await log.head()
        let checked = try await ImportBook.run(try await ImportBook.rehearsal(of: log, desk), Self.list())
        #expect(try await log.head() == before, "a check writes nothing")
        let done = try await ImportBook.run(imports, Self.list())
        #expect(checked.report == done.report)
        #expect(checked.refused == done.refused)
        try await Self.check(done, log)

        let after = try await log.head()
        let again = try await ImportBook.run(imports, Self.list())
        #expect(again.report.counts == [0, 494, 6])
        #expect(try await log.head() == after, "the same file again adds nothing")
        leader.cancel()
        await leader.value
        await log.close()
        try await database.drop()
    }

    private static func check(_ done: ImportBook.Outcome, _ log: any EventLog) async throws {
        #expect(done.report.counts == [494, 0, 6] && done.report.rows == 500)
        #expect(done.refused.map(\.row) == [50, 51, 52, 100, 101, 400])
        let findings = done.refused.flatMap(\.findings)
        #expect(
            findings.map(\.code) == [
                "impossible-date", "month-before-day", "period-reversed", "unknown-unit", "ended-unit", "repeated-row",
            ])
        #expect(
            findings.map(\.column) == ["Ngày sinh", "Ngày sinh", "Đến ngày", "Đơn vị", "Đơn vị", "Họ và tên"])
        #expect(
            findings.map(\.value) == ["31/02/1980", "02/28/1980", "01/01/2025", "Xã Không Có", "Xã Chiềng Đen", "VÌ VĂN MẪU"])
        #expect(findings.allSatisfy { !$0.remedy.vi.isEmpty && !$0.remedy.en.isEmpty })
        #expect(findings[4].remedy.vi.contains("Phường Chiềng An (03664)"))
        #expect(findings[5].what.vi.contains("dòng 200"))

        let proposals = try await ImportBook.events(ProposalSubmitted.self, in: log)
        #expect(proposals.count == 494)
        #expect(proposals.contains { $0.row == 200 } && !proposals.contains { $0.row == 400 }, "only the later repeat is refused")
        #expect(Set(proposals.map(\.row)).isSuperset(of: [300, 301, 302, 303]))
        // One person stands twice, for two awards.
        #expect(try await ImportBook.events(HonoreeRegistered.self, in: log).count == 493)

        let results = try await ImportBook.events(ListImported.self, in: log)
        let result = try #require(results.last)
        #expect(result.rows == 500 && result.added == 494 && result.refused == 6)
        let cells = try await ImportBook.events(RowRefused.self, in: log)
        #expect(cells.map(\.row) == [50, 51, 52, 100, 101, 400])
        #expect(cells.map(\.column) == ["C", "C", "H", "E", "E", "B"])
        for entry in try await log.read(from: 0, limit: 10_000) {
            let text = String(decoding: entry.bytes, as: UTF8.self)
            for personal in ["Mẫu", "Cà Thị", "VÌ VĂN", "31/02/1980", "1980-06-05", "999111111111"] {
                #expect(!text.contains(personal))
            }
        }
    }
}
