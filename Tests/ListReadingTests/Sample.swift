import Commendation
import Entry
import Foundation
import ListReading

/// The register and catalogue of the tests, and the lists beside them.
enum Sample {
    static let units: [UnitReference] = [
        ("SYT", "Sở Y tế"), ("SNV", "Sở Nội vụ"), ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SGDDT", "Sở Giáo dục và Đào tạo"),
        ("03646", "Phường Tô Hiệu"), ("03814", "Xã Chiềng Lao"), ("03823", "Xã Mường Trai"), ("04999", "Xã Mường Trai"),
    ].enumerated().map { index, unit in
        UnitReference(id: UUID(uuidString: "00000000-0000-8000-8000-00000000000\(index)")!, code: unit.0, name: unit.1)
    }

    static let awards: [AwardChoice] = [
        award("CSTDCS", "Chiến sĩ thi đua cơ sở", [.individual]), award("LDTT", "Lao động tiên tiến", [.individual]),
        award("TTLDXS", "Tập thể lao động xuất sắc", [.collective]), award("TTLDTT", "Tập thể lao động tiên tiến", [.collective]),
        award("COTD_BT", "Cờ thi đua của Bộ, ban, ngành, tỉnh", [.collective]),
        award("COTD_CP", "Cờ thi đua của Chính phủ", [.collective]),
        award("BK_TTG", "Bằng khen của Thủ tướng Chính phủ", [.individual, .collective, .household]),
        award("BK_BT", "Bằng khen của Bộ, ban, ngành, tỉnh", [.individual, .collective, .household]),
        award("GK_XA", "Giấy khen của Chủ tịch UBND cấp xã", [.individual, .collective, .household]),
        award("HC_LD1", "Huân chương Lao động hạng Nhất", [.individual, .collective]),
        award("HC_LD3", "Huân chương Lao động hạng Ba", [.individual, .collective]),
    ]

    private static func award(_ code: String, _ name: String, _ kinds: Set<SubjectKind>) -> AwardChoice {
        AwardChoice(
            code: code, name: name, englishName: code, kinds: kinds,
            group: ["CS", "LD", "TT", "CO"].contains { code.hasPrefix($0) } ? .title : .form)
    }

    static func context(fileBytes: Int = 1 << 30) -> ListContext {
        ListContext(
            units: UnitIndex(units, province: "Sơn La").lookup, awards: AwardIndex(awards).lookup,
            limits: CSVLimits(fileBytes: fileBytes),
            today: Day(year: 2026, month: 2, day: 1))
    }

    /// The bytes of a list beside the tests.
    static func list(_ name: String) throws -> [UInt8] {
        let url = Bundle.module.resourceURL!.appendingPathComponent("Lists").appendingPathComponent(name)
        return Array(try Data(contentsOf: url))
    }

    /// What becomes of a list, pushed in as these pieces.
    static func read(_ pieces: [[UInt8]], _ context: ListContext = context()) throws(ListError) -> Reading {
        var reader = ListReader(context)
        var outcomes: [ListReader.Outcome] = []
        for piece in pieces { try reader.push(piece, into: &outcomes) }
        let summary = try reader.finish(into: &outcomes)
        return Reading(outcomes: outcomes, summary: summary)
    }

    static func read(text: String, _ context: ListContext = context()) throws(ListError) -> Reading {
        try read([Array(text.utf8)], context)
    }

    /// The error of a list that cannot be read.
    static func error(_ bytes: [UInt8], _ context: ListContext = context()) -> ListError? {
        do throws(ListError) {
            _ = try read([bytes], context)
            return nil
        } catch {
            return error
        }
    }
}

/// What became of a list.
struct Reading: Equatable {
    var outcomes: [ListReader.Outcome]
    var summary: ListSummary

    var rows: [ProposalRow] {
        outcomes.compactMap { if case .row(let row) = $0 { row } else { nil } }
    }
    var refusals: [RowRefusal] {
        outcomes.compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
    }
    var warnings: [ListWarning] {
        outcomes.compactMap { if case .warning(let warning) = $0 { warning } else { nil } }
    }

    /// The codes of the problems of a row of the file.
    func codes(row: Int) -> [RowProblem.Code] {
        refusals.first { $0.row == row }?.problems.map(\.code) ?? []
    }
}
