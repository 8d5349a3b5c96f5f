import Commendation
import Entry
import Foundation
import ListReading
import Testing

struct FormReaderTests {
    private static let register = [
        UnitReference(
            id: id(1), code: "04195", name: "Xã Chiềng Sơ", from: Day.first, until: Day(year: 2025, month: 6, day: 30)),
        UnitReference(id: id(2), code: "04195", name: "Xã Chiềng Sơ", from: Day(year: 2025, month: 7, day: 1)),
        UnitReference(id: id(3), code: "SYT", name: "Sở Y tế", from: Day(year: 2025, month: 7, day: 1)),
    ]

    private static func id(_ number: Int) -> UUID { UUID(uuidString: "00000000-0000-8000-8000-00000000000\(number)")! }

    private func read(_ kind: ListKind, _ text: String) throws(ListError) -> (rows: [FormRow], refusals: [RowRefusal]) {
        let context = FormContext(
            units: UnitIndex(Self.register, province: "Sơn La").lookup, awards: AwardIndex(Sample.awards).lookup,
            limits: CSVLimits(fileBytes: 1 << 20), records: { _, text in text == "41-CT/TW" ? [Self.id(9)] : [] },
            today: Day(year: 2026, month: 11, day: 24)!)
        var reader = FormReader(kind, context)!
        var outcomes: [FormReader.Outcome] = []
        try reader.push(Array(text.utf8), into: &outcomes)
        _ = try reader.finish(into: &outcomes)
        return (
            outcomes.compactMap { if case .row(let row) = $0 { row } else { nil } },
            outcomes.compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
        )
    }

    private static let awards =
        "Họ và tên;Ngày sinh;Đơn vị;Danh hiệu thi đua;Hình thức khen thưởng;Số quyết định;Ngày quyết định;Cơ quan quyết định;Năm thành tích"

    @Test func `the day of an award decides which unit of a reused code is meant`() throws {
        let list = try read(
            .awards,
            """
            \(Self.awards)
            Lò Văn Mẫu;05/06/1980;04195;CSTĐ cơ sở;;12/QĐ-UBND;05/01/2024;Chủ tịch UBND huyện Sông Mã;2023
            Lò Văn Mẫu;05/06/1980;Chiềng Sơ;CSTĐ cơ sở;;15/QĐ-UBND;05/01/2026;Chủ tịch UBND xã Chiềng Sơ;2025
            Cà Thị Mẫu;1981;Sở Y tế;;Bằng khen của Chủ tịch UBND tỉnh;9/QĐ-UBND;05/01/2020;Chủ tịch UBND tỉnh;2015-2019
            """)
        #expect(list.refusals == [])
        #expect(list.rows.map { $0.unit(.unit) } == [Self.id(1), Self.id(2), Self.id(3)])
        let award = try DatedAward(list.rows[2], subjects: { _ in [] }, place: { _ in (nil, nil) })
        #expect(award.recorded.bodyKind == .provinceChairman)
        #expect(award.recorded.achievementFrom?.iso == "2015-01-01")
        #expect(award.recorded.achievementTo?.iso == "2019-12-31")
        #expect(award.recorded.facts.birthDecade == 1980)
        #expect(!award.recorded.counts)
    }

    @Test func `a title among the forms, a form among the titles, and both in one row are refused`() throws {
        let list = try read(
            .awards,
            """
            \(Self.awards)
            Lò Văn Mẫu;05/06/1980;SYT;;CSTĐ cơ sở;12/QĐ-UBND;05/01/2024;Giám đốc Sở Y tế;2023
            Lò Văn Mẫu;05/06/1980;SYT;BK_BT;;12/QĐ-UBND;05/01/2024;Giám đốc Sở Y tế;2023
            Lò Văn Mẫu;05/06/1980;SYT;CSTDCS;BK_BT;12/QĐ-UBND;05/01/2024;Giám đốc Sở Y tế;2023
            """)
        #expect(list.refusals.map { $0.problems.map(\.code) } == [[.wrongAwardColumn], [.wrongAwardColumn]])
        #expect(throws: RowProblem.self) { try DatedAward(list.rows[0], subjects: { _ in [] }, place: { _ in (nil, nil) }) }
    }

    @Test func `everything that is wrong with a row is told with its column, value and remedy`() throws {
        let list = try read(
            .congresses,
            """
            DANH SÁCH ĐẠI HỘI THI ĐUA YÊU NƯỚC
            STT,Cấp đại hội,Đơn vị tổ chức,Giai đoạn,Số kế hoạch,Ngày kế hoạch,Ngày tổ chức,Số đại biểu
            1,cấp tỉnh,,2020-2025,12/KH-UBND,15/03/2025,31/02/2025,nhiều
            2,cấp vũ trụ,Sở Không Có,2020-2025,,01/01/2030,,
            3,cấp cơ sở,SYT,2020-2025,7/KH-SYT,15/03/2025,20/05/2025,120
            Tổng cộng: 3,,,,,,,
            """)
        #expect(list.rows.map(\.row) == [5])
        #expect(
            list.refusals.map { $0.problems.map(\.code) } == [
                [.impossibleDate, .badNumber], [.futureDate, .unknownWord, .unknownUnit],
            ])
        let problem = list.refusals[0].problems[0]
        #expect([problem.column, problem.letter, problem.value] == ["Ngày tổ chức", "G", "31/02/2025"])
        for problem in list.refusals.flatMap(\.problems) { #expect(!problem.remedy.vi.isEmpty && !problem.remedy.en.isEmpty) }
    }

    @Test func `records of the log are found by their number, and a row that repeats another is refused`() throws {
        let list = try read(
            .directiveActs,
            """
            Văn bản chỉ đạo,Đơn vị thực hiện,Loại văn bản triển khai,Số văn bản triển khai,Ngày triển khai
            41-CT/TW,SYT,Kế hoạch,12/KH-SYT,05/01/2026
            42-CT/TW,SYT,Kế hoạch,13/KH-SYT,05/01/2026
            41-CT/TW,SYT,Kế hoạch,12/KH-SYT,05/01/2026
            """)
        #expect(list.rows.map { $0.record(.document) } == [Self.id(9)])
        #expect(list.refusals.map { $0.problems.map(\.code) } == [[.unknownRecord], [.repeatedRow]])
    }

    @Test func `a marked row is refused for its mark alone`() throws {
        let list = try read(.comments, "Dự thảo,Đơn vị,Ngày góp ý,Nội dung góp ý,Độ mật\nLuật X,SYT,01/13/2026,Ý kiến,Mật\n")
        #expect(list.rows == [])
        #expect(list.refusals.map { $0.problems.map(\.code) } == [[.stateSecret]])
        #expect(list.refusals[0].problems[0].value == nil)
    }

    @Test func `required columns are missed by their Vietnamese names`() {
        do throws(ListError) {
            _ = try read(.movements, "Tên phong trào,Từ ngày\nX,01/01/2026\n")
            Issue.record("The columns were not missed")
        } catch {
            #expect(error.code == .missingColumns)
            #expect(error.columns == ["Cấp phát động", "Phạm vi", "Phương thức", "Nội dung"])
        }
    }

    @Test(arguments: [
        ("STT;Họ và tên;Ngày sinh;Đơn vị;Hình thức khen thưởng;Năm", ListKind.proposals),
        ("code,name_vi,kind,level,parent,formed,former_units,former_district,valid_from,source,confidence", .units),
        ("code,name_vi,kind,parent,formed_from,source,confidence", .units), (awards, .awards),
        ("Tên phong trào\tCấp phát động\tPhạm vi\tPhương thức\tNội dung\tTừ ngày", .movements),
        ("Năm,Đơn vị,Danh hiệu đăng ký,Ngày đăng ký", .registrations),
        ("Cụm thi đua,Năm,Cấp quản lý,Đơn vị thành viên,Vai trò,Xếp hạng", .clusters),
        ("Tên điển hình,Loại đối tượng,Đơn vị,Nội dung,Ngày phát hiện", .models),
        ("Cấp đại hội,Giai đoạn,Ngày kế hoạch,Ngày tổ chức,Số đại biểu", .congresses),
        ("Số, ký hiệu;Cơ quan ban hành;Ngày ban hành;Trích yếu;Hạn thực hiện", .directives),
        ("Văn bản chỉ đạo,Đơn vị thực hiện,Loại văn bản triển khai,Ngày triển khai", .directiveActs),
        ("Số quy chế,Cơ quan ban hành,Ngày ban hành,Tên quy chế", .regulations),
        ("Đơn vị tổ chức,Ngày tập huấn,Số học viên,Nội dung tập huấn", .training),
        ("Họ và tên,Đơn vị,Ngày nhận nhiệm vụ,Giới tính,Trình độ", .staff),
        ("Dự thảo,Đơn vị góp ý,Ngày góp ý,Nội dung góp ý", .comments),
        ("Người khiếu nại,Ngày nhận đơn,Quyết định bị khiếu nại,Nội dung khiếu nại", .complaints),
        ("name,level,scope,method,content,from", .movements),
    ])
    func `a list is known by its headings`(headings: String, kind: ListKind) {
        #expect(ListKind.guess(Array("\u{FEFF}DANH SÁCH NĂM 2026\r\n\(headings)\r\n".utf8)) == kind)
    }

    @Test func `a list of which nothing is known counts as proposals`() {
        #expect(ListKind.guess(Array("a,b\n1,2\n".utf8)) == .proposals)
        #expect(ListKind.guess([]) == .proposals)
    }
}
