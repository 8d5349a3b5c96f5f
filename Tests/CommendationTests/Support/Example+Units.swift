import Commendation
import Entry
import Foundation

extension Example {
    /// The units of the small world; the commune was formed of one that ended.
    static let units = file([
        unit("03649", "Phường Tô Hiệu (cũ)", "phường", "cấp xã", "2008-01-01", until: "2025-06-30"),
        unit("03646", "Phường Tô Hiệu", "phường", "cấp xã", "2025-07-01", of: ["03649"]),
        unit("THPT-TH", "Trường THPT Tô Hiệu", "trường", "cấp tỉnh", "2025-07-01"),
        unit("SNV", "Sở Nội vụ", "sở", "cấp tỉnh", "2025-03-01"),
        unit("UBND-14", "Ủy ban nhân dân tỉnh", "ủy ban nhân dân", "cấp tỉnh", "1963-12-27"),
    ])

    /// The same after the commune ended on 31 July 2026, and the school took over.
    static let unitsAfterMerger = file(
        [
            unit("03646", "Phường Tô Hiệu", "phường", "cấp xã", "2025-07-01"),
            unit("THPT-TH", "Trường THPT Tô Hiệu", "trường", "cấp tỉnh", "2025-07-01"),
        ],
        then: [(commune, UnitEnded(until: Day(iso: "2026-07-31")!, successors: [school]))])

    /// The unit that ended on 30 June 2025.
    static let formerCommune = UnitIdentity.stream(code: "03649", from: Day(iso: "2008-01-01")!)

    private static func unit(
        _ code: String, _ name: String, _ kind: String, _ level: String, _ from: String, until: String? = nil,
        of old: [String] = []
    ) -> UnitRegistered {
        UnitRegistered(
            code: code, unitName: name, kind: kind, level: level, from: Day(iso: from)!, until: until.flatMap(Day.init(iso:)),
            predecessors: old)
    }

    private static func file(_ units: [UnitRegistered], then later: [(UUID, UnitEnded)] = []) -> UnitFile {
        var journal = Journal()
        for (index, unit) in units.enumerated() {
            let stream = UnitIdentity.stream(code: unit.code, from: unit.from)
            let context = try! context(office, ids: UInt64(90_000 + index))
            try! journal.append(RegisterUnit(unit).decide(given: UnitState(id: stream), in: context).events)
        }
        for (unit, ended) in later {
            try! journal.append([ended.draft(id: id(91_000), stream: unit, on: today, actor: office.id)])
        }
        return try! UnitFile(entries: journal.entries)
    }
}
