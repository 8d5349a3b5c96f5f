import Commendation
import Entry
import EventLog
import Foundation
import ListReading
import Testing

@testable import Service

/// Each kind of list, imported as the command does it.
struct ImportKindTests {
    /// A list with two good rows and a bad one, and what it comes to.
    struct Case: Sendable, CustomTestStringConvertible {
        var kind: ListKind
        var text: String
        /// How many events of each type the good rows make.
        var events: [String: Int]
        /// The code of what is wrong with the bad row.
        var refusal: String

        var testDescription: String { kind.rawValue }
    }

    static let cases = [
        Case(
            kind: .awards,
            text: """
                Họ và tên,Ngày sinh,Đơn vị,Hình thức khen thưởng,Danh hiệu thi đua,Số quyết định,Ngày quyết định,Cơ quan quyết định,Năm,Tính vào nhiệm kỳ,Dân tộc
                Lò Văn Mẫu,05/06/1980,Sở Y tế,BK_BT,,12/QĐ-UBND,05/01/2022,Chủ tịch UBND tỉnh,2021,Có,Thái
                Lò Văn Mẫu,05/06/1980,Sở Y tế,,CSTDCS,99/QĐ-SYT,06/01/2023,Giám đốc Sở Y tế,2022,,Thái
                Cà Thị Mẫu,05/06/1981,Sở Y tế,BK_BT,,,05/01/2022,Chủ tịch UBND tỉnh,2021,Có,Thái

                """,
            events: ["EarlierAwardRecorded": 2, "HonoreeRegistered": 1], refusal: "missing-value"),
        Case(
            kind: .movements,
            text: """
                Tên phong trào,Cấp phát động,Phạm vi,Phương thức,Nội dung,Từ ngày,Đến ngày,Số văn bản,Ngày sơ kết,Ngày tổng kết,Số lượt tham gia
                Sơn La chung sức xây dựng nông thôn mới,tỉnh,toàn tỉnh,chuyên đề,nông thôn mới,01/07/2021,31/12/2025,12/KH-UBND,01/06/2023,15/12/2025,12000
                Cải cách hành chính,cấp tỉnh,toàn tỉnh,theo chuyên đề,cải cách hành chính,01/01/2026,,,,,
                Không rõ,cấp tỉnh,toàn tỉnh,theo chuyên đề,thêu thùa,01/01/2026,,,,,

                """,
            events: ["MovementLaunched": 2, "MovementReviewed": 2], refusal: "unknown-word"),
        Case(
            kind: .registrations,
            text: """
                Năm,Đơn vị,Danh hiệu đăng ký,Ngày đăng ký
                2026,Sở Y tế,"TTLDXS; CSTDCS",15/01/2026
                2026,Phường Tô Hiệu,LDTT,20/01/2026
                2026,Phường Tô Hiệu,Danh hiệu lạ,20/01/2026

                """,
            events: ["EmulationRegistered": 2], refusal: "unknown-award"),
        Case(
            kind: .clusters,
            text: """
                Khối thi đua,Năm,Cấp quản lý,Đơn vị thành viên,Vai trò,Xếp hạng
                Khối thi đua các sở,2026,tỉnh,Sở Y tế,Trưởng,1
                Khối thi đua các sở,2026,tỉnh,Phường Tô Hiệu,,2
                Khối thi đua các sở,2026,tỉnh,Xã Không Có,,3

                """,
            events: ["ClusterFormed": 1, "ClusterJoined": 2, "ClusterRanked": 2], refusal: "unknown-unit"),
        Case(
            kind: .models,
            text: """
                Tên điển hình,Loại đối tượng,Đơn vị,Nội dung,Ngày phát hiện,Ngày bồi dưỡng,Ngày nhân rộng,Số nơi nhân rộng
                Quàng Văn Mẫu,cá nhân,Phường Tô Hiệu,nông thôn mới,05/03/2026,01/06/2026,01/09/2026,4
                Bản Mẫu,tập thể,Phường Tô Hiệu,đời sống văn hóa,06/03/2026,,,
                Vì Văn Mẫu,cá nhân,Phường Tô Hiệu,nông thôn mới,35/03/2026,,,

                """,
            events: ["ModelFound": 2, "ModelStageReached": 2], refusal: "impossible-date"),
        Case(
            kind: .congresses,
            text: """
                Cấp đại hội,Đơn vị tổ chức,Giai đoạn,Số kế hoạch,Ngày kế hoạch,Ngày tổ chức,Số đại biểu,Đại biểu nữ
                cấp tỉnh,,2020-2025,12/KH-UBND,15/03/2025,20/08/2025,350,140
                cấp cơ sở,Sở Y tế,2020-2025,7/KH-SYT,10/02/2025,,,
                cấp cơ sở,Sở Nội vụ,2020-2025,8/KH-SNV,10/02/2025,20/05/2025,120,200

                """,
            events: ["CongressPlanned": 2, "CongressHeld": 1], refusal: "number-out-of-range"),
        Case(
            kind: .directives,
            text: """
                Số văn bản,Cơ quan ban hành,Ngày ban hành,Trích yếu,Hạn thực hiện
                41-CT/TW,Ban Bí thư,26/03/2024,Về công tác thi đua khen thưởng trong tình hình mới,
                293-KH/TU,Tỉnh ủy Sơn La,10/06/2024,Kế hoạch thực hiện,31/12/2026
                294-KH/TU,Tỉnh ủy Sơn La,10/06/2034,Kế hoạch,

                """,
            events: ["DirectiveIssued": 2], refusal: "future-date"),
        Case(
            kind: .regulations,
            text: """
                Số quy chế,Cơ quan ban hành,Ngày ban hành,Tên quy chế,Sửa đổi bởi,Ngày sửa đổi
                12/2024/QĐ-UBND,UBND tỉnh,26/03/2024,Quy chế thi đua khen thưởng,30/2025/QĐ-UBND,01/08/2025
                13/2024/QĐ-UBND,UBND tỉnh,27/03/2024,Quy chế khác,,
                14/2024/QĐ-UBND,UBND tỉnh,,Quy chế thiếu ngày,,

                """,
            events: ["RegulationAdopted": 2, "RegulationAmended": 1], refusal: "missing-value"),
        Case(
            kind: .training,
            text: """
                Đơn vị tổ chức,Ngày tập huấn,Số học viên,Nội dung tập huấn
                Sở Nội vụ,12/05/2026,230,Luật Thi đua khen thưởng
                Sở Y tế,13/05/2026,40,Nghiệp vụ thi đua
                Sở Y tế,14/05/2026,bốn mươi,Nghiệp vụ thi đua

                """,
            events: ["TrainingGiven": 2], refusal: "bad-number"),
        Case(
            kind: .staff,
            text: """
                Họ và tên,Đơn vị,Ngày nhận nhiệm vụ,Thôi nhiệm vụ ngày,Giới tính,Năm sinh,Trình độ
                Hà Thị Mẫu,Sở Nội vụ,01/07/2025,,Nữ,1985,Thạc sĩ
                Đinh Văn Mẫu,Sở Y tế,01/07/2025,30/06/2026,Nam,1990,Đại học
                Bạc Văn Mẫu,Sở Y tế,01/07/2026,30/06/2026,Nam,1990,Đại học

                """,
            events: ["StaffAssigned": 2, "StaffReleased": 1], refusal: "period-reversed"),
        Case(
            kind: .comments,
            text: """
                Dự thảo,Đơn vị góp ý,Ngày góp ý,Số công văn,Nội dung góp ý
                Luật Thi đua khen thưởng (sửa đổi),Sở Y tế,12/05/2026,12/SYT-VP,Nhất trí với dự thảo của ông Mẫu
                Luật Thi đua khen thưởng (sửa đổi),Sở Nội vụ,13/05/2026,,Đề nghị sửa điều 85
                Luật Thi đua khen thưởng (sửa đổi),Sở Nội vụ,14/05/2026,,

                """,
            events: ["DraftCommented": 2], refusal: "missing-value"),
    ]

    @Test(arguments: cases)
    func `good rows go in, the bad one is refused and recorded, and the same file again adds nothing`(_ list: Case) async throws {
        let test = try CommandTestDesk()
        try await ImportBook.registerAll(test.imports)
        #expect(ListKind.guess(Array(list.text.utf8)) == list.kind)
        let done = try await ImportBook.run(test.imports, list.text)
        #expect(done.report.counts == [2, 0, 1], "\(done.refused)")
        #expect(done.codes(4) == [list.refusal])
        for (type, count) in list.events { #expect(try await test.count(type) == count, "\(type)") }
        let result = try #require(try await ImportBook.events(ListImported.self, in: test.memory).last)
        #expect(result.list == list.kind.rawValue)
        let cells = try await ImportBook.events(RowRefused.self, in: test.memory)
        #expect(cells.map(\.code) == [list.refusal])
        let size = try await test.memory.head().size
        let again = try await ImportBook.run(test.imports, list.text)
        #expect(again.report.counts == [0, 2, 1])
        #expect(try await test.memory.head().size == size)
        for entry in try await test.memory.read(from: 0, limit: 10_000) {
            #expect(!String(decoding: entry.bytes, as: UTF8.self).contains("Mẫu"))
        }
    }

    @Test(arguments: cases)
    func `a check tells the same as the import and writes nothing`(_ list: Case) async throws {
        let test = try CommandTestDesk()
        try await ImportBook.registerAll(test.imports)
        let head = try await test.memory.head()
        let checked = try await ImportBook.run(try await ImportBook.rehearsal(of: test.memory, test.desk), list.text)
        #expect(try await test.memory.head() == head)
        let done = try await ImportBook.run(test.imports, list.text)
        #expect(checked.report == done.report)
        #expect(checked.refused == done.refused)
    }

    @Test func `what was done about a directive is recorded in its stream, whichever list came first`() async throws {
        let test = try CommandTestDesk()
        try await ImportBook.registerAll(test.imports)
        let acts = """
            Văn bản chỉ đạo,Đơn vị thực hiện,Loại văn bản triển khai,Số văn bản triển khai,Ngày triển khai
            41-CT/TW,Sở Y tế,Kế hoạch,12/KH-SYT,05/01/2026

            """
        let early = try await ImportBook.run(test.imports, acts)
        #expect(early.codes(2) == ["unknown-record"])
        try await ImportBook.run(
            test.imports,
            "Số văn bản,Cơ quan ban hành,Ngày ban hành,Trích yếu\n41-CT/TW,Ban Bí thư,26/03/2024,Thi đua khen thưởng\n")
        let late = try await ImportBook.run(test.imports, acts)
        #expect(late.report.added == 1)
        #expect(try await test.count("DirectiveActedOn") == 1)
    }

    @Test func `a movement that was reviewed since is not launched again`() async throws {
        let test = try CommandTestDesk()
        try await ImportBook.registerAll(test.imports)
        let headings = "Tên phong trào,Cấp phát động,Phạm vi,Phương thức,Nội dung,Từ ngày,Ngày tổng kết\n"
        try await ImportBook.run(test.imports, headings + "Vì người nghèo,tỉnh,tỉnh,chuyên đề,an sinh xã hội,01/07/2021,\n")
        let grown = try await ImportBook.run(
            test.imports, headings + "Vì người nghèo,tỉnh,tỉnh,chuyên đề,an sinh xã hội,01/07/2021,15/12/2025\n")
        #expect(grown.report.added == 1)
        #expect(try await test.count("MovementLaunched") == 1)
        #expect(try await test.count("MovementReviewed") == 1)
    }

    @Test func `awards of one person in two files are one honoree's, and one that is unsure raises a question`() async throws {
        let test = try CommandTestDesk()
        try await ImportBook.registerAll(test.imports)
        let headings =
            "Họ và tên,Ngày sinh,Đơn vị,Hình thức khen thưởng,Số quyết định,Ngày quyết định,Cơ quan quyết định,Loại đối tượng\n"
        try await ImportBook.run(
            test.imports, headings + "Lò Văn Mẫu,05/06/1980,Sở Y tế,BK_BT,12/QĐ-UBND,05/01/2022,Chủ tịch UBND tỉnh,cá nhân\n")
        let matched = try await ImportBook.run(
            test.imports, headings + "Lò Văn Mẫu,05/06/1980,Sở Y tế,BK_TTG,1/QĐ-TTg,05/01/2023,Thủ tướng Chính phủ,cá nhân\n")
        #expect(matched.report.matched == 1)
        #expect(try await test.count("HonoreeRegistered") == 1)
        let unsure = try await ImportBook.run(
            test.imports, headings + "Lò Văn Mẫu,,Sở Y tế,BK_BT,77/QĐ-UBND,05/01/2024,Chủ tịch UBND tỉnh,cá nhân\n")
        #expect(unsure.report.unsure == 1)
        #expect(try await test.count("HonoreeRegistered") == 2)
        let question = try #require(try await ImportBook.events(HonoreeQuestioned.self, in: test.memory).first)
        #expect(question.candidates.count == 1)
        let recorded = try await ImportBook.events(EarlierAwardRecorded.self, in: test.memory)
        #expect(recorded.map(\.bodyKind) == [.provinceChairman, .primeMinister, .provinceChairman])
    }

    @Test func `invented persons never come into a real log`() async throws {
        let test = try CommandTestDesk()
        try await ImportBook.registerAll(test.imports)
        let text = "DỮ LIỆU GIẢ ĐỊNH\n" + Self.cases[0].text
        #expect(await ImportFileTests.code { try await ImportBook.run(test.imports, text) } == "demo-data-into-real")
    }

    @Test func `parts travel to a running daemon unchanged`() throws {
        let award = ProposedAwards(
            source: "a.csv",
            rows: [
                .init(
                    particulars: Particulars(name: "Lò Văn Mẫu", birthDate: CommandTestDesk.day("1980-06-05")),
                    post: "Chuyên viên",
                    award: EarlierAwardRecorded(
                        award: "BK_BT", kind: .individual, number: "12/QĐ-UBND", date: CommandTestDesk.day("2022-01-05"),
                        body: "Chủ tịch UBND tỉnh", row: 2, counts: true, facts: StatisticFacts(sex: .male)))
            ])
        var body = try JSONBody(.object(ImportBodies.awards(award)), path: "")
        #expect(try ImportBodies.awards(&body) == award)
        let facts = ProposedFacts(
            rows: [.init(row: 2, facts: [.init(type: "ModelFound", data: ["date": "2026-01-05"], texts: ["name": "Mẫu"])])])
        body = try JSONBody(.object(ImportBodies.facts(facts)), path: "")
        #expect(try ImportBodies.facts(&body) == facts)
        let result = ImportResult(
            list: .staff, file: "a.csv", digest: "00", rows: 3, added: 1, repeated: 1, refused: 1, warned: 0,
            cells: [.init(row: 2, column: "C", code: "bad-name", value: "1")])
        body = try JSONBody(.object(ImportBodies.result(result)), path: "")
        #expect(try ImportBodies.result(&body) == result)
    }
}
