import Commendation
import Entry
import EventLog
import Foundation
import ListReading
import Synchronization
import Testing

@testable import Service

struct ImportFileTests {
    @Test func `a spreadsheet's list goes in, and the same file again adds nothing`() async throws {
        let test = try CommandTestDesk(origin: "test/demo")
        try await test.register()
        let bytes = SampleList(rows: 230, year: 2025, units: ["Phường Tô Hiệu"], seed: 4).bytes()
        let first = try await Self.run(test, bytes, unit: "03646")
        #expect(first.report.added == 230)
        #expect(first.report.refused == 0)
        #expect(try await test.count("ProposalSubmitted") == 230)
        let size = try await test.memory.head().size
        let second = try await Self.run(test, bytes, unit: "03646")
        #expect(second.report.added == 0)
        #expect(second.report.repeated == 230)
        #expect(try await test.memory.head().size == size)
    }

    @Test(arguments: [0, 1, 2, 3]) func `an import that broke off is resumed and nothing is doubled`(broken: Int) async throws {
        let test = try CommandTestDesk(origin: "test/demo")
        try await test.register()
        let bytes = SampleList(rows: 1_700, year: 2025, units: ["Phường Tô Hiệu"], seed: 5).bytes()
        let door = ImportTestDoor(inner: test.imports, partsUntilBreak: broken)
        await #expect(throws: ServiceError.self) { try await Self.run(door, bytes, unit: "03646") }
        let resumed = try await Self.run(test, bytes, unit: "03646")
        #expect(resumed.report.rows == 1_700)
        #expect(resumed.report.refused == 0)
        #expect(try await test.count("ProposalSubmitted") == 1_700)
        #expect(try await test.count("HonoreeRegistered") == 1_700)
    }

    @Test func `a bad row is refused with row, column, value and what would be right, and the good rows go in`() async throws {
        let test = try CommandTestDesk(origin: "test/trial")
        try await test.register()
        let text = """
            DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025
            STT,Họ và tên,Ngày sinh,Số CCCD,Hình thức khen thưởng
            1,Ông Lò Văn Mẫu,05/06/1980,999000000001,BK_BT
            2,Bà Cà Thị Mẫu,31/02/1981,999000000002,BK_BT
            3,Ông Vì Văn Mẫu,07/08/1982,999000000003,Bằng khen không có
            """
        let result = try await Self.run(test, Array(text.utf8), unit: "Phường Tô Hiệu")
        #expect(result.report.added == 1)
        #expect(result.report.refused == 2)
        #expect(result.refused.map(\.row) == [4, 5])
        #expect(result.refused[0].findings[0].value == "31/02/1981")
        #expect(result.refused[1].findings[0].code == "unknown-award")
        #expect(!result.refused[1].findings[0].remedy.vi.isEmpty)
    }

    @Test func `a row that was refused for a missing unit goes in when the same file comes again`() async throws {
        let test = try CommandTestDesk()
        try await test.register([("03646", "Phường Tô Hiệu")])
        let text = """
            STT,Họ và tên,Ngày sinh,Đơn vị,Hình thức khen thưởng,Năm
            1,Ông Lò Văn Mẫu,05/06/1980,Phường Tô Hiệu,BK_BT,2025
            2,Bà Cà Thị Mẫu,06/07/1981,Sở Y tế,BK_BT,2025
            """
        let first = try await Self.run(test, Array(text.utf8), unit: nil, year: 2025)
        #expect(first.report.added == 1)
        #expect(first.report.refused == 1)
        try await test.register([("SYT", "Sở Y tế")])
        let second = try await Self.run(test, Array(text.utf8), unit: nil, year: 2025)
        #expect(second.report.added == 1)
        #expect(second.report.repeated == 1)
        #expect(second.report.refused == 0)
    }

    @Test func `real data is refused by a demonstration log, and invented data by any other`() async throws {
        let real = Array("STT,Họ và tên,Hình thức khen thưởng\n1,Lò Văn Mẫu,BK_BT\n".utf8)
        let invented = SampleList(rows: 3, year: 2025, units: ["Phường Tô Hiệu"], seed: 6).bytes()
        let demo = try CommandTestDesk(origin: "test/demo")
        let trial = try CommandTestDesk(origin: "test/trial")
        for test in [demo, trial] { try await test.register() }
        #expect(await Self.code { try await Self.run(demo, real, unit: "03646") } == "real-data-into-demo")
        #expect(await Self.code { try await Self.run(trial, invented, unit: "03646") } == "demo-data-into-real")
        #expect(await Self.code { try await Self.run(trial, real, unit: "03646", isInvented: true) } == "demo-data-into-real")
        #expect(try await demo.count("ProposalSubmitted") == 0)
        #expect(try await trial.count("ProposalSubmitted") == 0)
    }

    @Test func `the mark of invented data is found in decomposed letters too`() {
        let text = "\u{FEFF}" + DemoMark.text.decomposedStringWithCanonicalMapping + ";;\n"
        #expect(DemoMark.isIn(Array(text.utf8)))
        #expect(!DemoMark.isIn(Array("Danh sách đề nghị\n".utf8)))
    }

    @Test func `an empty register says to import the units first`() async throws {
        let test = try CommandTestDesk()
        #expect(await Self.code { try await Self.run(test, Array("STT,Họ và tên\n".utf8), unit: nil) } == "no-units")
    }

    @Test func `a unit that is not one is refused with those that come near`() async throws {
        let test = try CommandTestDesk()
        try await test.register()
        do {
            _ = try await Self.run(test, Array("STT,Họ và tên\n".utf8), unit: "Phường Tô Hiêu X")
            Issue.record("not refused")
        } catch let error as ServiceError {
            #expect(error.code == "unit-not-found")
            #expect(error.remedyVi.contains("03646"))
        }
    }

    @Test func `a list of units is registered once, and another unit of the same code and day is refused`() async throws {
        let test = try CommandTestDesk()
        let text =
            "code,name_vi,kind,level,valid_from\n03646,Phường Tô Hiệu,phường,cấp xã,2025-07-01\n03664,Phường Chiềng An,phường,cấp xã,2025-07-01\n"
        #expect(ListKind.guess(Array(text.utf8)) == .units)
        let first = try await Self.units(test, text)
        let second = try await Self.units(test, text)
        let third = try await Self.units(test, text.replacingOccurrences(of: "Phường Chiềng An", with: "Phường Khác"))
        #expect(first.report.added == 2)
        #expect(second.report.repeated == 2)
        #expect(third.report.repeated == 1)
        #expect(third.refused.first?.findings.first?.code == "unit-exists")
        #expect(try await test.count("UnitRegistered") == 2)
    }

    @Test func `the file of refused rows is private, holds each finding, and is gone when nothing is refused`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sovang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = folder.appendingPathComponent("list.csv")
        do {
            let file = RefusedRowsFile(besides: list)
            let finding = RowFinding(
                code: "unknown-award", column: "Hình thức", letter: "E", value: "=1+1",
                what: Bilingual(vi: "Không rõ", en: "Unknown"), remedy: Bilingual(vi: "Ghi mã", en: "Give the code"))
            try file.append(RefusedRow(row: 7, findings: [finding]))
        }
        let refused = folder.appendingPathComponent("list.csv.refused.csv")
        let text = String(decoding: try Data(contentsOf: refused), as: UTF8.self)
        #expect(text.contains("7,E,Hình thức,'=1+1,Không rõ,Ghi mã,Unknown,Give the code,unknown-award"))
        let attributes = try FileManager.default.attributesOfItem(atPath: refused.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        _ = RefusedRowsFile(besides: list)
        #expect(!FileManager.default.fileExists(atPath: refused.path))
    }

    static func code(_ work: () async throws -> some Any) async -> String? {
        do {
            _ = try await work()
            return nil
        } catch {
            return (error as? ServiceError)?.code
        }
    }

    struct Outcome {
        var report: ImportReport
        var refused: [RefusedRow] = []
    }

    @discardableResult
    static func run(
        _ test: CommandTestDesk, _ bytes: [UInt8], unit: String?, year: Int? = nil, isInvented: Bool = false
    ) async throws -> Outcome {
        try await run(test.imports, bytes, unit: unit, year: year, isInvented: isInvented)
    }

    @discardableResult
    static func run(
        _ door: any ImportDoor, _ bytes: [UInt8], unit: String?, year: Int? = nil, isInvented: Bool = false
    ) async throws -> Outcome {
        let job = ProposalImport(
            door: door, catalogue: try RuleBook.embedded().catalogue, actor: CommandTestDesk.office,
            options: ImportOptions(unit: unit, year: year, isInvented: isInvented), today: CommandTestDesk.day("2026-11-24"))
        var refused: [RefusedRow] = []
        let report = try await job.run(FileBytes(bytes: bytes)) { event in
            if case .refused(let row) = event { refused.append(row) }
        }
        return Outcome(report: report, refused: refused)
    }

    private static func units(_ test: CommandTestDesk, _ text: String) async throws -> Outcome {
        let job = UnitImport(door: test.imports, actor: CommandTestDesk.office, options: ImportOptions())
        var refused: [RefusedRow] = []
        let report = try await job.run(FileBytes(bytes: Array(text.utf8))) { event in
            if case .refused(let row) = event { refused.append(row) }
        }
        return Outcome(report: report, refused: refused)
    }
}
