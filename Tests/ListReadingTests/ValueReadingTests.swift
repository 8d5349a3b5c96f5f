import Entry
import Testing

@testable import ListReading

struct ValueReadingTests {
    @Test(arguments: [
        ("5/9/2025", "2025-09-05"), ("05/09/2025", "2025-09-05"), ("05-09-2025", "2025-09-05"), ("5.9.2025", "2025-09-05"),
        ("2025-09-05", "2025-09-05"), ("2025/9/5", "2025-09-05"), (" 05 / 09 / 2025 ", "2025-09-05"),
        ("29/02/2024", "2024-02-29"),
        ("05/09/2025 00:00:00", "2025-09-05"), ("2025-09-05T00:00:00", "2025-09-05"), ("ngày 05 tháng 9 năm 2025", "2025-09-05"),
    ])
    func `dates are read as people write them`(text: String, iso: String) {
        #expect(DateReading.read(text, yearAlone: false) == .day(Day(iso: iso)!))
    }

    @Test(
        arguments: [
            ("31/02/2025", .impossible), ("29/02/2025", .impossible), ("00/01/2025", .impossible), ("31/04/2025", .impossible),
            ("05/09/25", .shortYear), ("09/2025", .incomplete), ("2025", .incomplete), ("01/01/1800", .outOfRange),
            ("abc", .unreadable),
            ("1/2/3/4", .unreadable), ("05/09-2025", .unreadable), ("05/09/20255", .unreadable), ("", .unreadable),
            ("//", .unreadable),
            ("09/25/2025", .monthFirst(Day(iso: "2025-09-25")!)), ("45905", .serial(Day(iso: "2025-09-05")!)),
        ] as [(String, DateReading.Fault)])
    func `what is no date is told apart`(text: String, fault: DateReading.Fault) {
        #expect(DateReading.read(text, yearAlone: false) == .fault(fault))
    }

    @Test func `a year or a month with its year stands where only a birth year may be known`() {
        #expect(DateReading.read("1980", yearAlone: true) == .year(1980))
        #expect(DateReading.read("3/1980", yearAlone: true) == .year(1980))
        #expect(DateReading.read("13/1980", yearAlone: true) == .fault(.impossible))
        #expect(DateReading.read("Năm 1980", yearAlone: true) == .year(1980))
    }

    @Test(arguments: [
        ("2025", "2025-01-01", "2025-12-31"), ("2021-2025", "2021-01-01", "2025-12-31"),
        ("2021 – 2025", "2021-01-01", "2025-12-31"),
        ("từ năm 2021 đến năm 2025", "2021-01-01", "2025-12-31"), ("01/09/2024 - 31/05/2025", "2024-09-01", "2025-05-31"),
        ("Từ ngày 1/9/2024 đến ngày 31/5/2025", "2024-09-01", "2025-05-31"),
    ])
    func `periods are read from years and from two dates`(text: String, from: String, to: String) throws {
        let period = try #require(PeriodReading.read(text))
        #expect(period.from.iso == from)
        #expect(period.to.iso == to)
    }

    @Test(arguments: ["2025-2021", "năm học này", "25", "2024, 2025, 2026", "31/12/2025 - 01/01/2025"])
    func `what is no period is none`(text: String) {
        #expect(PeriodReading.read(text) == nil)
    }

    @Test func `a title's year is the year of the achievement and not that of the paper`() {
        #expect(PeriodReading.year(ofTitle: "Danh sách đề nghị khen thưởng năm 2025") == 2025)
        #expect(PeriodReading.year(ofTitle: "Kèm theo Tờ trình ngày 15 tháng 01 năm 2026") == nil)
        #expect(PeriodReading.year(ofTitle: "Năm học 2024-2025") == nil)
    }

    @Test(
        arguments: [
            ("014080001234", .number("014080001234")), ("014 080 001 234", .number("014080001234")),
            ("'014080001234", .number("014080001234")),
            ("050123456", .number("050123456")), ("14080001234", .lostZero(suggestion: "014080001234")),
            ("14080001234.0", .lostZero(suggestion: "014080001234")), ("50123456", .lostZero(suggestion: "050123456")),
            ("1.23E+11", .scientific), ("1,4080E+10", .scientific), ("123", .wrongLength(3)), ("0140800012345", .wrongLength(13)),
            ("B1234567", .unreadable),
        ] as [(String, IdentityNumberReading)])
    func `identity numbers are read, and what Excel did to them is seen`(text: String, reading: IdentityNumberReading) {
        #expect(IdentityNumberReading.read(text) == reading)
    }

    @Test(
        arguments: [
            ("Ông Nguyễn Văn An", "Ông", "Nguyễn Văn An"), ("BÀ LÒ THỊ BÌNH", "Bà", "Lò Thị Bình"),
            ("Đ/c Cầm Văn Cương", "Đồng chí", "Cầm Văn Cương"),
            ("Đồng chí Bà Lò A", "Đồng chí", "Lò A"), ("Ông/Bà Lò Thị A", nil, "Lò Thị A"), ("Ông Ích", nil, "Ông Ích"),
            ("Y BHĂM ÊBAN", nil, "Y Bhăm Êban"), ("K'BRỂ", nil, "K'Brể"), ("Nguyễn Văn a", nil, "Nguyễn Văn a"),
        ] as [(String, String?, String)])
    func `names are taken apart`(written: String, title: String?, name: String) {
        #expect(PersonName.ofPerson(written) == PersonName(title: title, name: name))
    }

    @Test func `text is folded to letters and digits`() {
        #expect(ListText.fold("  Họ  và\ntên: (Ông/Bà) ") == "ho va ten ong ba")
        #expect(ListText.fold("ĐƯỜNG ÐỨC đ") == "duong duc d")
        #expect(ListText.fold("Nguye\u{302}\u{303}n") == "nguyen")
        #expect(ListText.clean("\u{FEFF} a\u{A0}\n b\u{200B} ") == "a b")
        #expect(ListText.clean("") == "")
    }

    @Test func `columns have letters as in a spreadsheet`() {
        #expect([0, 25, 26, 51, 52, 701, 702].map(CellPlace.letter) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }

    @Test func `edit distance counts insertions, deletions, replacements and exchanges`() {
        let pairs = [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("so y te", "so y tes", 1), ("kitten", "sitting", 3)]
        for (left, right, distance) in pairs {
            #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), limit: 5) == distance)
        }
        #expect(EditDistance.between(Array("abcdef".utf8), Array("uvwxyz".utf8), limit: 3) == nil)
    }
}
