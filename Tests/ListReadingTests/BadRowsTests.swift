import Commendation
import ListReading
import Testing

struct BadRowsTests {
    @Test func `each bad row is refused with everything that is wrong with it`() throws {
        let list = try Sample.read([Sample.list("bad_rows.csv")])
        let expected: [Int: [RowProblem.Code]] = [
            2: [.impossibleDate], 3: [.monthBeforeDay], 4: [.serialDate], 5: [.shortYear, .incompleteDate],
            6: [.identityScientific],
            7: [.identityLostZero], 8: [.identityLength], 9: [.unknownAward, .unknownUnit],
            10: [.ambiguousAward, .ambiguousUnit],
            11: [.missingAward, .missingName, .missingUnit, .missingPeriod], 12: [.unknownKind, .periodReversed],
            13: [.awardNotForKind, .notForCollective], 14: [.badName], 15: [.futureBirth], 16: [.stateSecret],
            18: [.textAfterQuote],
        ]
        for (row, codes) in expected { #expect(list.codes(row: row) == codes, "row \(row)") }
        #expect(list.refusals.map(\.row) == expected.keys.sorted())
        #expect(list.rows.map(\.row) == [17])
    }

    @Test func `a problem names column, letter, value and what would be right`() throws {
        let list = try Sample.read([Sample.list("bad_rows.csv")])
        let date = try #require(list.refusals.first { $0.row == 2 }?.problems.first)
        #expect([date.column, date.letter, date.value] == ["Ngày sinh", "C", "31/02/2025"])
        #expect(date.what.vi == "Không có ngày này trong lịch")
        #expect(list.refusals[1].problems[0].remedy.vi.contains("25/05/1980"))
        #expect(list.refusals[2].problems[0].remedy.vi.contains("01/01/1980"))
        #expect(list.refusals[5].problems[0].remedy.vi.contains("014080001234"))
        #expect(list.refusals[7].problems[0].remedy.en.contains("Lao động tiên tiến (LDTT)"))
        #expect(list.refusals[7].problems[1].remedy.en.contains("Sở Y tế (SYT)"))
        #expect(list.refusals[8].problems[0].remedy.en.contains("BK_TTG"))
        #expect(list.refusals[8].problems[1].remedy.en.contains("03823"))
    }

    @Test func `texts longer than an event takes are refused`() throws {
        let long = String(repeating: "ễ", count: 2_001)
        let list = try Sample.read(text: "Họ và tên,Đơn vị,Danh hiệu,Năm,Thành tích\nLò Văn Hùng,SYT,LDTT,2025,\(long)\n")
        #expect(list.codes(row: 2) == [.textTooLong])
        #expect((list.refusals[0].problems[0].value?.count ?? 0) < 100)
    }

    @Test func `a state secret is refused without a word of its row`() throws {
        let refusal = try #require(try Sample.read([Sample.list("bad_rows.csv")]).refusals.first { $0.row == 16 })
        #expect(refusal.problems.map(\.value) == [nil])
        #expect(refusal.problems[0].letter == "J")
    }

    @Test(arguments: [
        "Mật", "MẬT", "Tối mật", "tuyệt mật", "Ghi chú: (Mật)", "Độ mật: Tối mật", "Hồ sơ mật", "Chuyên án - Mật", "TOI MAT",
        "mật.",
    ])
    func `a mark of secrecy is seen in any cell`(mark: String) throws {
        let list = try Sample.read(text: "Họ và tên,Đơn vị,Danh hiệu,Năm,Ghi chú\nLò Văn Hùng,SYT,LDTT,2025,\(mark)\n")
        #expect(list.codes(row: 2) == [.stateSecret])
    }

    @Test(arguments: ["Công tác bảo mật tốt", "Hợp tác xã mật ong", "Mất việc", "Mặt trận", "Lò Văn Mật", "mat trận"])
    func `ordinary words are no mark of secrecy`(text: String) throws {
        let list = try Sample.read(text: "Họ và tên,Đơn vị,Danh hiệu,Năm,Ghi chú\nLò Văn Hùng,SYT,LDTT,2025,\(text)\n")
        #expect(list.rows.count == 1)
    }

    @Test func `rows under a group that is marked are refused as well`() throws {
        let list = try Sample.read(
            text:
                "STT,Họ và tên,Đơn vị,Danh hiệu,Năm\nI,Cá nhân (Mật),,,\n1,Lò Văn Hùng,SYT,LDTT,2025\nII,Cá nhân,,,\n2,Lò Văn Hạnh,SYT,LDTT,2025\n"
        )
        #expect(list.refusals.map(\.row) == [2, 3])
        #expect(list.rows.map(\.row) == [5])
    }

    @Test func `refusals make a file that a spreadsheet opens`() throws {
        let list = try Sample.read(text: "Họ và tên,Đơn vị,Danh hiệu,Năm\nLò Văn Hùng,=cmd|x,LDTT,2025\n")
        var file = RefusalFile()
        for refusal in list.refusals { file.append(refusal) }
        let bytes = file.take()
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        var reader = CSVReader(limits: CSVLimits(fileBytes: 10_000))
        var records: [CSVRecord] = []
        try reader.push(bytes, into: &records)
        try reader.finish(into: &records)
        #expect(records.count == 2)
        #expect(Array(records[1].cells.prefix(4)) == ["2", "B", "Đơn vị", "'=cmd|x"])
        #expect(records[1].cells.last == "unknown-unit")
    }

    @Test func `every code of a problem, an error and a warning is in kebab case and used once`() {
        let codes =
            RowProblem.Code.allCases.map(\.rawValue) + ListError.Code.allCases.map(\.rawValue)
            + ListWarning.Code.allCases.map(\.rawValue)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
        #expect(Set(RowProblem.Code.allCases.map(\.rawValue)).count == RowProblem.Code.allCases.count)
    }
}
