import Commendation
import ListReading
import Testing

/// Groups of rows, in the orders in which lists have them.
struct GroupTests {
    private let headings = "STT;Họ và tên;Đơn vị;Hình thức;Năm\n"

    private func kinds(_ lines: String) throws -> [SubjectKind] {
        let list = try Sample.read(text: headings + lines)
        #expect(list.refusals == [])
        return list.rows.map(\.kind)
    }

    @Test(arguments: [
        "I;Tập thể;;;\n1;A;SYT;BK_BT;2025\nII;Cá nhân;;;\n1;B C;SYT;BK_BT;2025\n",
        "I. TẬP THỂ;;;;\n1;A;SYT;BK_BT;2025\nII. CÁ NHÂN: 01;;;;\n1;B C;SYT;BK_BT;2025\n",
        ";TẬP THỂ;;;\n1. Khối các sở;;;;\n1;A;SYT;BK_BT;2025\n;CÁ NHÂN;;;\n1. Khối các sở;;;;\n1;B C;SYT;BK_BT;2025\n",
        "A;Khối các sở;;;\nI/ Tập thể (01);;;;\n1;A;SYT;BK_BT;2025\nII/ Cá nhân (01);;;;\n1;B C;SYT;BK_BT;2025\n",
        "I - DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG;;;;\n1;A;SYT;BK_BT;2025\nII - DANH SÁCH CÁ NHÂN;;;;\n1;B C;SYT;BK_BT;2025\n",
        "I;Tập thể;;1;\n1;A;SYT;BK_BT;2025\nII;Cá nhân;;1;\n1;B C;SYT;BK_BT;2025\n",
    ])
    func `groups set the kind of the rows below them`(lines: String) throws {
        #expect(try kinds(lines) == [.collective, .individual])
    }

    @Test func `a group may name the unit, and groups lie within each other in any order`() throws {
        let text = """
            STT;Họ và tên;Hình thức;Năm
            I;Sở Y tế;;
            A;Tập thể;;
            1;Khoa Nội;BK_BT;2025
            B;Cá nhân;;
            1;Lò Văn Hùng;BK_BT;2025
            II;Sở Nội vụ;;
            A;Tập thể;;
            1;Phòng Công chức;BK_BT;2025

            """
        let list = try Sample.read(text: text)
        #expect(list.refusals == [])
        #expect(list.rows.map(\.unit.code) == ["SYT", "SYT", "SNV"])
        #expect(list.rows.map(\.kind) == [.collective, .individual, .collective])
    }

    @Test func `a row with a name alone is refused and not taken for a group`() throws {
        let list = try Sample.read(text: headings + "1;Lò Văn Hùng;;;\n;Lò Văn Hạnh;;;\n2;Sở Y tế;;;\n")
        #expect(list.refusals.map(\.row) == [2, 3, 4])
        #expect(list.codes(row: 3) == [.missingAward, .missingUnit, .missingPeriod])
    }

    @Test(arguments: [
        "Cộng;;;;", ";Tổng cộng: 12 tập thể, 30 cá nhân;;;", ";Tổng số;12;;", "Cộng:;3;;;", ";(Danh sách này có 12 người);;;",
    ])
    func `sums are no rows`(line: String) throws {
        let list = try Sample.read(text: headings + "1;Lò Văn Hùng;SYT;LDTT;2025\n\(line)\n")
        #expect(list.refusals == [])
        #expect(list.summary.totals == 1)
    }

    @Test func `names that begin like sums are names`() throws {
        let list = try Sample.read(
            text: headings + "1;Tống Văn Cộng;SYT;LDTT;2025\n2;Công Thị Tổng;SYT;LDTT;2025\n3;Công ty Cộng Hòa;SYT;COTD_BT;2025\n"
        )
        #expect(list.rows.count == 3)
    }

    @Test func `a table after signatures is read`() throws {
        let list = try Sample.read(
            text: headings
                + "1;Lò Văn Hùng;SYT;LDTT;2025\n;NGƯỜI LẬP;;GIÁM ĐỐC;\n;Lò Văn Hạnh;;;\nSTT;Họ và tên;Đơn vị;Hình thức;Năm\n1;Cà Văn Hoa;SYT;LDTT;2025\n"
        )
        #expect(list.rows.map(\.name) == ["Lò Văn Hùng", "Cà Văn Hoa"])
        #expect(list.summary.closing == 2)
    }

    @Test func `headings after a group outweigh it where they name the kind`() throws {
        let text =
            "II. Cá nhân;;;;\nSTT;Họ và tên;Đơn vị;Hình thức;Năm\n1;B C;SYT;BK_BT;2025\nSTT;Tên tập thể;Đơn vị;Hình thức;Năm\n1;Khoa Nội;SYT;BK_BT;2025\n"
        let list = try Sample.read(text: text)
        #expect(list.refusals == [])
        #expect(list.rows.map(\.kind) == [.individual, .collective])
    }
}
