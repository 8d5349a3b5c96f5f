import Commendation
import Entry
import Foundation
import ListReading
import Testing

struct FactColumnTests {
    private static let headings =
        "Họ và tên,Giới tính,Năm sinh,Dân tộc,Lĩnh vực,Vùng,Nguồn gốc,Truy tặng,Nhóm chức vụ,Thủ tục đơn giản,Phong trào,Đơn vị,Hình thức khen thưởng,Năm\n"

    private static let movement = UUID(uuidString: "00000000-0000-8000-8000-0000000000aa")!

    private func read(_ row: String) throws(ListError) -> Reading {
        var context = Sample.context()
        context.movements = { $0 == "Vì người nghèo" ? [Self.movement] : [] }
        return try Sample.read(text: Self.headings + row + "\n", context)
    }

    @Test func `the facts of the forms are read as codes`() throws {
        let list = try read(
            "Lò Văn Mẫu,Nam,1974,Thái,y tế,xã biên giới,trong nước,x,người trực tiếp,đột xuất,Vì người nghèo,SYT,BK_BT,2025")
        let row = try #require(list.rows.first)
        #expect(
            row.facts
                == StatisticFacts(
                    rank: .directWorker, sex: .male, minority: true, sector: .health, area: .border, origin: .domestic,
                    posthumous: true, birthDecade: 1970, movement: Self.movement))
        #expect(row.simplified == .suddenFeat)
    }

    @Test func `what is not told is not known`() throws {
        let row = try #require(try read("Lò Văn Mẫu,,,,,,,,,,,SYT,BK_BT,2025").rows.first)
        #expect(row.facts == StatisticFacts())
        #expect(row.simplified == nil)
    }

    @Test(arguments: [
        ("Kinh", false), ("Việt", false), ("H'Mông", true), ("Khơ Mú", true), ("dân tộc Mường", true), ("Xinh Mun", true),
        ("Có", true), ("không", false),
    ])
    func `only whether it is a minority goes on from the name of a people`(name: String, isMinority: Bool) throws {
        let row = try #require(try read("Lò Văn Mẫu,,,\(name),,,,,,,,SYT,BK_BT,2025").rows.first)
        #expect(row.facts.minority == isMinority)
    }

    @Test func `words of no list are refused with the words that are`() throws {
        let list = try read("Lò Văn Mẫu,,,Klingon,bói toán,mặt trăng,,có lẽ,vua,thần tốc,Không có,SYT,BK_BT,2025")
        #expect(
            list.codes(row: 2) == [
                .unknownWord, .unknownWord, .unknownWord, .unknownWord, .unknownWord, .unknownRecord, .unknownWord,
            ])
        #expect(list.refusals[0].problems.contains { $0.value == "bói toán" && $0.remedy.vi.contains("y tế") })
    }

    @Test func `a row of the case of state secrets is refused as one`() throws {
        let list = try read("Lò Văn Mẫu,,,,,,,,,có nội dung bí mật nhà nước,,SYT,BK_BT,2025")
        #expect(list.codes(row: 2) == [.stateSecret])
    }

    @Test func `a unit that ended is refused with those that took over`() throws {
        var context = Sample.context()
        let former = UnitReference(
            id: Self.movement, code: "03661", name: "Xã Chiềng Đen", until: Day(year: 2025, month: 6, day: 30))
        context.units.former = { $0 == "Xã Chiềng Đen" ? [FormerUnit(unit: former, successors: [Sample.units[4]])] : [] }
        let list = try Sample.read(
            text: "Họ và tên,Đơn vị,Hình thức khen thưởng,Năm\nLò Văn Mẫu,Xã Chiềng Đen,BK_BT,2025\n", context)
        #expect(list.codes(row: 2) == [.endedUnit])
        #expect(list.refusals[0].problems[0].remedy.vi.contains("Phường Tô Hiệu (03646)"))
    }
}
