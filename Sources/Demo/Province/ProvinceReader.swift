import Commendation
import Entry
import Foundation
import ListReading

/// Reads the province's units of both periods out of the public lists of units and departments.
struct ProvinceReader {
    /// The first day of the register: units are known from here on.
    static let registerStart = day(2015, 1, 1)
    /// The first day of the departments that were formed of others in 2025.
    static let departmentsMerged = day(2025, 3, 1)
    /// The first day of the two-tier government.
    static let districtsEnded = day(2025, 7, 1)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? Day.first }

    /// The codes that the districts had in the national list of administrative units.
    private static let districtCodes = [
        "Thành phố Sơn La": "116", "Huyện Quỳnh Nhai": "118", "Huyện Thuận Châu": "119", "Huyện Mường La": "120",
        "Huyện Bắc Yên": "121", "Huyện Phù Yên": "122", "Thị xã Mộc Châu": "123", "Huyện Yên Châu": "124", "Huyện Mai Sơn": "125",
        "Huyện Sông Mã": "126", "Huyện Sốp Cộp": "127", "Huyện Vân Hồ": "128",
    ]

    /// All units, the older period first: province, districts, former communes, departments of old, departments, communes.
    static func units(_ units: [UInt8], departments: [UInt8]) throws(ListError) -> [UnitPlan] {
        let province = UnitPlan(
            kind: .province,
            fact: UnitRegistered(
                code: "UBND-SL", unitName: "Ủy ban nhân dân tỉnh Sơn La", kind: "ủy ban nhân dân", level: "cấp tỉnh",
                from: registerStart),
            sector: .administration, area: nil)
        let rows = try records(units)
        var districts: [String: UnitPlan] = [:]
        var former: [UnitPlan] = []
        var communes: [UnitPlan] = []
        for row in rows {
            let names = row["former_district", default: ""].split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard let name = names.first, let code = row["code"] else { continue }
            let districtCode = districtCodes[name] ?? "H" + name.filter(\.isUppercase)
            if districts[name] == nil {
                districts[name] = UnitPlan(
                    kind: .district,
                    fact: UnitRegistered(
                        code: districtCode, unitName: name, kind: name.hasPrefix("Huyện") ? "huyện" : "thành phố",
                        level: "cấp huyện",
                        parent: province.id, from: registerStart),
                    sector: .administration, area: nil, district: districtCode)
            }
            var predecessors: [String] = []
            for part in row["former_units", default: ""].split(separator: ";") {
                guard let open = part.lastIndex(of: "("), let close = part.lastIndex(of: ")") else { continue }
                let oldCode = String(part[part.index(after: open)..<close])
                let oldName = part[..<open].trimmingCharacters(in: .whitespaces)
                predecessors.append(oldCode)
                former.append(
                    commune(
                        oldName, oldCode, from: registerStart, parent: districts[name]?.id, district: districtCode,
                        kind: .formerCommune))
            }
            var plan = commune(
                row["name_vi", default: code], code, from: districtsEnded, parent: province.id, district: districtCode,
                kind: .commune)
            plan.fact.predecessors = predecessors
            communes.append(plan)
        }
        let known = districts.values.sorted { $0.fact.code < $1.fact.code }
        return [province] + known + former.sorted { $0.fact.code < $1.fact.code }
            + self.departments(try records(departments), of: province.id) + communes.sorted { $0.fact.code < $1.fact.code }
    }

    private static func commune(
        _ name: String, _ code: String, from: Day, parent: UUID?, district: String, kind: UnitPlan.Kind
    ) -> UnitPlan {
        let word = name.hasPrefix("Phường") ? "phường" : name.hasPrefix("Thị trấn") ? "thị trấn" : "xã"
        let isBorder = ["126", "127", "124", "123", "128"].contains(district) && Int(code).map { $0 % 3 == 0 } == true
        return UnitPlan(
            kind: kind,
            fact: UnitRegistered(code: code, unitName: name, kind: word, level: "cấp xã", parent: parent, from: from),
            sector: .agriculture, area: word == "xã" ? (isBorder ? .border : .disadvantaged) : .ordinary, district: district)
    }

    private static func departments(_ rows: [[String: String]], of province: UUID) -> [UnitPlan] {
        let old = FormerDepartments.all.map { department in
            UnitPlan(
                kind: .department,
                fact: UnitRegistered(
                    code: department.code, unitName: department.name, kind: "sở", level: "cấp tỉnh", parent: province,
                    from: registerStart),
                sector: sector(of: department.into), area: nil)
        }
        let now = rows.compactMap { row -> UnitPlan? in
            guard let code = row["code"], let name = row["name_vi"] else { return nil }
            let isNew = FormerDepartments.formedLater.contains(code)
            return UnitPlan(
                kind: .department,
                fact: UnitRegistered(
                    code: code, unitName: name, kind: row["kind"] ?? "cơ quan", level: "cấp tỉnh", parent: province,
                    from: isNew ? departmentsMerged : registerStart,
                    predecessors: FormerDepartments.all.filter { $0.into == code }.map(\.code)),
                sector: sector(of: code), area: nil)
        }
        return old + now
    }

    private static func sector(of code: String) -> Sector {
        switch code {
        case "STC", "SXD", "SCT", "BQLKCN": .industryTrade
        case "SNNMT": .agriculture
        case "SKHCN": .science
        case "SVHTTDL", "BSL": .culture
        case "SYT": .health
        case "SGDDT", "TCT": .education
        case "CAT", "BCHQS", "DU-CA", "DU-QS": .defenceSecurity
        case _ where code.hasPrefix("TU-") || code.hasPrefix("DU-"): .partyMass
        case "MTTQ", "LDLD", "HND", "TD", "HLHPN", "HCCB": .partyMass
        default: .administration
        }
    }

    /// The rows of a list, by their headings.
    private static func records(_ bytes: [UInt8]) throws(ListError) -> [[String: String]] {
        var reader = CSVReader(limits: CSVLimits(fileBytes: 1 << 20))
        var records: [CSVRecord] = []
        try reader.push(bytes, into: &records)
        try reader.finish(into: &records)
        guard let heading = records.first else { return [] }
        return records.dropFirst().map { record in
            Dictionary(zip(heading.cells, record.cells.map(\.nfc)), uniquingKeysWith: { first, _ in first })
        }
    }
}
