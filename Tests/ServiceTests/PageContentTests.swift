import Entry
import Foundation
import HTTPTypes
import Testing

@testable import Service

/// What each page of the whole life must tell.
struct PageContentTests {
    private static func page(_ path: String, _ language: Language = .vietnamese) async throws -> String {
        try await HTTPTestClient().send(.get, PageTests.with(path, lang: language), headers: PageTests.html).text
    }

    private static func expect(_ path: String, _ texts: [String], _ language: Language = .vietnamese) async throws {
        let page = try await page(path, language)
        for text in texts { #expect(page.contains(text), "\(text) on \(path)") }
    }

    @Test func `an honoree's page tells every award with what it rests on and whether it stands`() async throws {
        let path = "/honorees/\(HTTPTestBook.honoreeID.text)"
        try await Self.expect(
            path,
            [
                "Quyết định trong sổ", "Ghi lại từ văn bản, có tính vào nhiệm kỳ", "Ghi lại từ văn bản</td>", "77/QĐ-CTN",
                "Còn hiệu lực", "Bản ghi đã rút", "Đã hủy bỏ, đã thu hồi", "17/05/1979", "••••1234", "Cùng là một",
                "Không phải là", "Chưa chắc có trùng", "Xem tất cả 17 đề nghị",
                "Chưa chắc có trùng với đối tượng khác", "Số định danh; Họ tên, ngày sinh và đơn vị", "Ngày sinh; Tên",
                "Của bản ghi đã gộp",
            ])
        let page = try await Self.page(path)
        #expect(!page.contains("014099001234"))
        try await Self.expect(path, ["Recorded from a document", "Annulled and recovered", "17 May 1979"], .english)
    }

    @Test func `an honoree without a name or an award has a page that says so`() async throws {
        try await Self.expect(
            "/honorees/\(HTTPTestBook.candidateID.text)",
            ["(tên đã được xóa theo quy định)", "Chưa có khen thưởng nào", "Chưa có đề nghị nào."])
    }

    @Test func `a unit's page leads through its mergers and says from when its history is complete`() async throws {
        try await Self.expect(
            "/units/\(HTTPTestBook.unitID.text)",
            [
                "đầy đủ từ năm 2021", "Hợp thành đơn vị này", "Phường Lò Thị Mẫu", "Đến 30/06/2025",
                "Tên cũ Lò Thị Mẫu (đến 31/12/2025)",
                "Ghi lại từ văn bản", "Xác nhận lịch sử khen thưởng đầy đủ",
            ])
        try await Self.expect(
            "/units/\(HTTPTestBook.erasedID.text)",
            ["Chưa xác nhận lịch sử", "Kế thừa đơn vị này", "1681/NQ-UBTVQH15", "Chưa có khen thưởng nào theo đề nghị"])
    }

    @Test func `a decision's page lists its recipients and tells what happened to it`() async throws {
        try await Self.expect(
            "/decisions/\(HTTPTestBook.decisionID.text)",
            [
                "1234/QĐ-UBND", "Công bố ngày 25/11/2026, đã đính chính", "Số 1300/QĐ-UBND, ngày 01/12/2026",
                "2 trong số 1.234 đối tượng", "Lò Thị Mẫu", "Ban hành quyết định",
                "Đính chính quyết định", "1300/QĐ-UBND", "Chủ tịch UBND tỉnh",
            ])
    }

    @Test func `an import's page names row, cell, value and remedy, and has words for a code it never heard of`() async throws {
        try await Self.expect(
            "/imports/\(HTTPTestBook.importID.text)",
            [
                "Lò Thị Mẫu.csv", "494", "D · Ngày sinh", "31/02/1980", "Không có ngày này trong lịch", "Ghi ngày/tháng/năm",
                "Dòng không được nhận", "never-heard-of", "(không lưu)",
            ])
        try await Self.expect("/imports", ["Đề nghị khen thưởng", "Danh sách khác", "(không lưu tên tệp)"])
    }

    @Test func `statistics show what is not known apart, and what documents add`() async throws {
        try await Self.expect(
            "/statistics", ["Chiến sĩ thi đua cơ sở", "Chưa rõ", "1.200", "+3 ghi lại từ văn bản", "Hộ gia đình", "1.205"])
        let cycle = "period=outcome.2026-01.2030-12"
        try await Self.expect(
            "/statistics?rows=level&columns=none",
            [
                "href=\"/proposals?outcome=conferred&amp;level=-&amp;\(cycle)\"",
                "href=\"/earlier-awards?outcome=conferred&amp;level=-&amp;\(cycle)\"",
            ])
        try await Self.expect("/statistics?rows=rank&columns=none", ["Người trực tiếp công tác", "Chưa rõ"])
        try await Self.expect("/statistics?rows=movement", ["Lines", "Movement", "Not known"], .english)
    }

    @Test func `what documents add to a figure opens to a list that leads on to whoever holds the award`() async throws {
        try await Self.expect(
            "/earlier-awards?outcome=conferred&award=CSTDCS&level=-&period=outcome.2026-01.2030-12",
            [
                "Khen thưởng ghi lại từ văn bản", "Tìm thấy 51 khen thưởng", "1234/QĐ-UBND", "20/05/2019",
                "Danh hiệu, hình thức: Chiến sĩ thi đua cơ sở", "Chưa rõ", "/honorees/\(HTTPTestBook.honoreeID.text)", "after=7",
            ])
    }

    @Test(arguments: ["rows=colour", "columns=award", "basis=x", "outcome=x", "cycle=1999"])
    func `statistics refuse what they do not know by its name`(query: String) async throws {
        let answer = try await HTTPTestClient().send(.get, "/statistics?\(query)")
        #expect(answer.status == 400)
        #expect(try answer.json()["field"]?.string == query.split(separator: "=").first.map(String.init))
    }

    @Test func `the summary for a congress has a total under each heading`() async throws {
        try await Self.expect(
            "/congress",
            [
                "Danh hiệu thi đua", "Bằng khen", "8.003", "+3 ghi lại từ văn bản", "+7 ghi lại từ văn bản", "Nông thôn mới",
                "357",
                "Đại biểu dự đại hội", "Phát hiện",
            ])
    }

    @Test func `a list leads on and back, and back to its top`() async throws {
        let page = try await Self.page("/proposals?after=9&state=received")
        for link in ["/proposals?state=received&amp;before=99", "/proposals?state=received&amp;after=77"] {
            #expect(page.contains("href=\"\(link)\""), "\(link)")
        }
        #expect(page.contains("Trang trước") && page.contains("Trang sau") && page.contains("Về đầu danh sách"))
        let first = try await Self.page("/proposals")
        #expect(first.contains("Trang sau") && !first.contains("Trang trước"))
        #expect(try await HTTPTestClient().send(.get, "/proposals?after=1&before=2").status == 400)
        #expect(try await HTTPTestClient().send(.get, "/matches?view=all").status == 400)
    }

    @Test func `a proposal's page shows the tiers passed, where it is and what lies ahead`() async throws {
        let page = try await Self.page("/proposals/\(HTTPTestBook.proposalID.text)")
        for text in [
            "Cấp tỉnh", "Bộ Nội vụ", "Thủ tướng Chính phủ", "Law 06/2022/QH15 art. 78", "đã kiểm chứng", "Lò Thị Mẫu (cũ)",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(page.contains("Luật 06/2022/QH15 được sửa đổi bởi Luật 06/2026/QH16, từ 01/10/2026 (căn cứ: nguồn thứ cấp)"))
    }

    @Test func `whoever comments on a proposal does not give it a name`() {
        func event(_ type: String, _ name: String) -> BookEvent {
            BookEvent(
                sequence: 1, type: type, on: Day(iso: "2026-03-02")!, at: Instant(microseconds: 0), actor: "a", onBehalf: nil,
                rules: nil, data: [:], personal: [(name: "name", value: name)])
        }
        let events = [event("ProposalSubmitted", "Lò Văn A"), event("CommentReceived", "Cầm Văn B")]
        #expect(events.naming.latest("name") == "Lò Văn A" && events.naming.all("name") == ["Lò Văn A"])
        let retitled = events + [event("ProposalRetitled", "Tổ dân phố mới"), event("CommentReceived", "Cầm Văn B")]
        #expect(retitled.naming.all("name") == ["Tổ dân phố mới", "Lò Văn A"])
    }
}
