import Commendation
import Entry
import ListReading
import Testing

struct ListReaderTests {
    @Test func `a list from Excel is understood with its titles, groups, sums and signatures`() throws {
        let list = try Sample.read([Sample.list("excel.csv")])
        #expect(list.refusals == [])
        #expect(list.rows.map(\.row) == [10, 11, 15, 16, 18])
        #expect(list.rows.map(\.kind) == [.collective, .collective, .individual, .individual, .household])
        #expect(list.rows.map(\.award) == ["TTLDXS", "TTLDTT", "CSTDCS", "LDTT", "BK_BT"])
        #expect(list.rows.map(\.unit.code) == ["SYT", "SYT", "SYT", "SYT", "03814"])
        #expect(list.rows.allSatisfy { $0.achievementFrom.iso == "2025-01-01" && $0.achievementTo.iso == "2025-12-31" })
        #expect(list.warnings.map(\.code) == [.periodFromTitle])
        let summary = list.summary
        #expect([summary.accepted, summary.groups, summary.totals, summary.closing, summary.refused] == [5, 4, 2, 4, 0])
        #expect(summary.rows == 24)
    }

    @Test func `a person's cells are read each for what it is`() throws {
        let person = try Sample.read([Sample.list("excel.csv")]).rows[2]
        #expect(person.name == "Nguyễn Văn An")
        #expect(person.nameAsWritten == "Ông NGUYỄN VĂN AN")
        #expect(person.title == "Ông")
        #expect(person.birthDate?.iso == "1980-02-01")
        #expect(person.identityNumber == "014080001234")
        #expect(person.post == "Trưởng phòng")
        #expect(person.citation == "Có sáng kiến \"Một cửa\" được công nhận")
        #expect(person.note == "Đề nghị lần đầu")
        #expect("\(person)" == "row 15")
    }

    @Test func `a household and a year of birth are read`() throws {
        let rows = try Sample.read([Sample.list("excel.csv")]).rows
        #expect(rows[3].birthYear == 1985)
        #expect(rows[3].birthDate == nil)
        #expect(rows[4].name == "Vì Văn Chài")
        #expect(rows[4].nameAsWritten == "Hộ ông Vì Văn Chài")
        #expect(rows[4].birthYear == 1970)
    }

    @Test func `commas, LF and decomposed letters give the same composed rows`() throws {
        let list = try Sample.read([Sample.list("comma_nfd.csv")])
        #expect(list.refusals == [])
        #expect(list.rows.map { Array($0.name.utf8) } == [Array("Quàng Văn Dương".utf8), Array("Hà Thị Én".utf8)])
        #expect(list.rows.map(\.birthDate?.iso) == ["1979-03-15", "1988-07-09"])
        #expect(list.rows.map(\.unit.code) == ["SVHTTDL", "SNV"])
        #expect(list.rows[1].achievementTo.vietnamese == "31/12/2024")
    }

    @Test func `headings on two lines, years by sex and post with unit are read`() throws {
        let list = try Sample.read([Sample.list("tab_two_headings.tsv")])
        #expect(list.refusals == [])
        #expect(list.rows.map(\.name) == ["Lường Văn Phong", "Đèo Thị Giang"])
        #expect(list.rows.map(\.birthYear) == [1975, 1990])
        #expect(list.rows.map(\.sex) == [.male, .female])
        #expect(list.rows.map(\.unit.code) == ["SNV", "SYT"])
        #expect(list.rows.map(\.post) == ["Trưởng phòng, Sở Nội vụ", "Giám đốc Sở Y tế"])
        #expect(list.warnings == [])
    }

    @Test func `names in capitals are shown in proper case and kept as written`() throws {
        let list = try Sample.read([Sample.list("capitals.csv")])
        #expect(list.refusals == [])
        #expect(list.rows.map(\.name) == ["Nguyễn Văn An", "Lò Thị Bình", "H'Hen Niê", "Tráng A Sùng"])
        #expect(list.rows.map(\.title) == [nil, "Đồng chí", nil, nil])
        #expect(list.rows[1].nameAsWritten == "ĐỒNG CHÍ LÒ THỊ BÌNH")
        #expect(list.rows.map(\.award) == ["BK_BT", "BK_TTG", "GK_XA", "HC_LD3"])
        #expect(list.rows[1].achievementFrom.iso == "2021-01-01")
    }

    @Test func `only the later repeat of person, award and period is refused`() throws {
        let list = try Sample.read([Sample.list("namesakes.csv")])
        #expect(list.rows.map(\.row) == [2, 3, 4, 6, 7])
        #expect(list.refusals.map(\.row) == [5, 8])
        #expect(list.codes(row: 5) == [.repeatedRow])
        #expect(list.refusals[0].problems[0].what.en.contains("row 2"))
        #expect(list.refusals[1].problems[0].what.en.contains("row 7"))
    }

    @Test func `a second table below the first has its own headings`() throws {
        let list = try Sample.read([Sample.list("two_tables.csv")])
        #expect(list.refusals == [])
        #expect(list.rows.map(\.kind) == [.collective, .individual])
        #expect(list.rows.map(\.name) == ["Sở Y tế", "Mùa A Páo"])
        #expect(list.rows.map(\.unit.code) == ["SYT", "SNV"])
    }

    @Test func `groups may name the award and the kind`() throws {
        var context = Sample.context()
        context.unit = Sample.units[3]
        let list = try Sample.read([Sample.list("groups_by_award.csv")], context)
        #expect(list.refusals == [])
        #expect(list.rows.map(\.award) == ["TTLDXS", "TTLDXS", "BK_BT", "BK_BT", "BK_BT"])
        #expect(list.rows.map(\.kind) == [.collective, .collective, .collective, .individual, .individual])
        #expect(list.rows.map(\.unit.code) == ["SYT", "SNV", "SYT", "SGDDT", "SGDDT"])
    }

    @Test func `an unknown column is a warning that lists the known ones`() throws {
        let list = try Sample.read(text: "Họ và tên,Đơn vị,Danh hiệu,Năm,Số giày\nLò Văn Hùng,SYT,LDTT,2025,42\n")
        #expect(list.rows.count == 1)
        #expect(list.warnings.map(\.code) == [.unknownColumn])
        #expect(list.warnings[0].letter == "E")
        #expect(list.warnings[0].remedy.vi.contains("Họ và tên"))
    }

    @Test func `missing columns and headings stop the file and are named`() {
        let missing = Sample.error(Array("STT,Họ và tên,Chức vụ\n1,Lò Văn Hùng,Trưởng phòng\n".utf8))
        #expect(missing?.code == .missingColumns)
        #expect(missing?.columns == ["Danh hiệu, hình thức đề nghị", "Đơn vị", "Từ ngày, Đến ngày"])
        #expect(Sample.error(Array("STT,Chức vụ,Đơn vịs\n".utf8))?.code == .missingColumns)
        #expect(Sample.error(Array("a,b\nc,d\n".utf8))?.code == .noHeader)
        #expect(Sample.error(Array("Họ và tên,Họ tên,Đơn vị\n".utf8))?.code == .repeatedColumn)
        #expect(Sample.error(Array("MẬT\nSTT,Họ và tên,Đơn vị\n".utf8))?.code == .stateSecret)
    }

    @Test func `what the list does not say is taken from the one who hands it in`() throws {
        var context = Sample.context()
        context.unit = Sample.units[0]
        context.award = "LDTT"
        context.period = Day(year: 2024, month: 1, day: 1)!...Day(year: 2024, month: 12, day: 31)!
        let list = try Sample.read(text: "STT,Họ và tên\n1,Lò Văn Hùng\n", context)
        #expect(list.rows.map(\.unit.code) == ["SYT"])
        #expect(list.rows.map(\.award) == ["LDTT"])
        #expect(list.rows.map(\.achievementTo.iso) == ["2024-12-31"])
    }

    @Test func `an office in a column of persons is asked about and not made a person`() throws {
        let list = try Sample.read(text: "STT,Họ và tên,Đơn vị,Hình thức,Năm\n1,Phòng Kế hoạch,SYT,BK_BT,2025\n")
        #expect(list.codes(row: 2) == [.missingKind])
    }
}
