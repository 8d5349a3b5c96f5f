import Commendation
import Entry
import ListReading
import Testing

struct UnitListReaderTests {
    private func read(_ bytes: [UInt8], from: Day? = nil) throws(ListError) -> (
        rows: [UnitRow], refusals: [RowRefusal], warnings: [ListWarning]
    ) {
        var reader = UnitListReader(limits: CSVLimits(fileBytes: 1 << 20), from: from)
        var outcomes: [UnitListReader.Outcome] = []
        try reader.push(bytes, into: &outcomes)
        _ = try reader.finish(into: &outcomes)
        var rows: [UnitRow] = []
        var refusals: [RowRefusal] = []
        var warnings: [ListWarning] = []
        for outcome in outcomes {
            switch outcome {
            case .row(let row): rows.append(row)
            case .refused(let refusal): refusals.append(refusal)
            case .warning(let warning): warnings.append(warning)
            }
        }
        return (rows, refusals, warnings)
    }

    @Test func `the list of communes gives codes, kinds, parents, days and predecessors`() throws {
        let list = try read(Sample.list("units.csv"))
        #expect(list.refusals == [])
        #expect(list.warnings == [])
        #expect(list.rows.map(\.code) == ["03646", "03664", "03670", "04240", "04246"])
        let ward = list.rows[0]
        #expect([ward.name, ward.kind, ward.level] == ["Phường Tô Hiệu", "phường", "cấp xã"])
        #expect(ward.parent == UnitRow.Parent(code: "14", name: "Tỉnh Sơn La"))
        #expect(ward.from?.iso == "2025-07-01")
        #expect(ward.predecessors.map(\.code) == ["03652", "03655", "03646", "03649"])
        #expect(ward.predecessors[0].name == "Phường Quyết Thắng")
        #expect(list.rows[4].predecessors == [UnitRow.Predecessor(code: "04246", name: "Xã Mường Lạn")])
    }

    @Test func `the list of departments has no days and takes them from the caller`() throws {
        let list = try read(Sample.list("departments.csv"), from: Day(year: 2025, month: 3, day: 1))
        #expect(list.refusals == [])
        #expect(list.rows.map(\.code) == ["VPUBND", "SNV", "STC", "SYT", "MTTQ"])
        #expect(list.rows.allSatisfy { $0.from?.iso == "2025-03-01" && $0.level == nil })
        #expect(list.rows[2].predecessors.map(\.name) == ["Sở Tài chính", "Sở Kế hoạch và Đầu tư"])
        #expect(list.rows[3].formedFrom == "giữ tên")
        #expect(list.rows[1].parent == UnitRow.Parent(code: nil, name: "UBND tỉnh Sơn La"))
        #expect(list.rows[4].parent == nil)
    }

    @Test func `bad units are refused with all that is wrong`() throws {
        let list = try read(
            Array(
                "Mã;Tên đơn vị;Loại;Hiệu lực từ\n;;sở;31/06/2025\nA;Sở A;sở;01/07/2025\nA;Sở B;sở;1/7/2025\nA;Sở C;;01/07/2026\n"
                    .utf8))
        #expect(list.rows.map(\.name) == ["Sở A"])
        #expect(
            list.refusals.map { $0.problems.map(\.code) } == [
                [.missingCode, .missingName, .impossibleDate], [.repeatedCode], [.missingUnitKind],
            ])
    }

    @Test func `missing columns stop the file and are named`() {
        do throws(ListError) {
            _ = try read(Array("Mã,Trực thuộc\nA,B\n".utf8))
            Issue.record("The columns were not missed")
        } catch {
            #expect(error.code == .missingColumns)
            #expect(error.columns == ["Tên đơn vị", "Loại"])
        }
    }
}

extension UnitListReaderTests {
    @Test func `former units come with their district, their last day and a first day that is not known`() throws {
        let list = try read(Sample.list("units.csv"))
        let named = FormerUnits.named(in: list.rows[1]).map(\.unit)
        #expect(named.map(\.code) == ["~thanh-pho-son-la", "03667", "03664", "03661"])
        #expect(named.map(\.kind) == ["thành phố", "phường", "xã", "xã"])
        #expect(named.allSatisfy { $0.from == FormerUnits.unknownStart && $0.until?.iso == "2025-06-30" })
        #expect(
            Set(named.dropFirst().map(\.parent)) == [
                UnitIdentity.stream(code: "~thanh-pho-son-la", from: FormerUnits.unknownStart)
            ])
        // The code went on to the new ward, and the two are two units.
        let ward = UnitIdentity.stream(code: "03664", from: list.rows[1].from!)
        #expect(ward != UnitIdentity.stream(code: "03664", from: FormerUnits.unknownStart))
    }

    @Test func `a department names no former unit`() throws {
        let list = try read(Sample.list("departments.csv"), from: Day(year: 2025, month: 3, day: 1))
        #expect(list.rows.flatMap(FormerUnits.named) == [])
    }
}
