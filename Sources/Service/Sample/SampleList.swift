import Entry
import ListReading

/// Invented lists of proposals in the form in which officers hand them in, as the same seed gives them again and again.
package struct SampleList: Sendable {
    /// Rows of one list.
    package var rows: Int
    /// The year of the achievements.
    package var year: Int
    /// Names of the units that the rows are spread over; with one name the list has no column for it.
    package var units: [String]
    /// What the sample depends on, wholly.
    package var seed: UInt64

    /// A list to be written.
    package init(rows: Int, year: Int, units: [String], seed: UInt64) {
        self.rows = rows
        self.year = year
        self.units = units
        self.seed = seed
    }

    private static let individuals: [(weight: Int, value: String)] = [
        (78, "Bằng khen của Bộ, ban, ngành, tỉnh"), (14, "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"), (6, "BK_TTG"), (2, "HC_LD3"),
    ]
    private static let collectives: [(weight: Int, value: String)] = [
        (50, "Bằng khen của Bộ, ban, ngành, tỉnh"), (38, "Tập thể lao động xuất sắc"), (8, "Cờ thi đua của Bộ, ban, ngành, tỉnh"),
        (3, "COTD_CP"), (1, "HC_LD3"),
    ]

    /// Writes the list piece by piece, so that a long one needs no memory; each piece goes to `sink`.
    package func write(to sink: ([UInt8]) throws -> Void) rethrows {
        var random = SampleRandom(seed: seed)
        var writer = CSVWriter(delimiter: .semicolon, byteOrderMark: true)
        let hasUnits = units.count > 1
        writer.append(["\(DemoMark.text) – INVENTED DATA"])
        writer.append(["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM \(year)"])
        writer.append([])
        writer.append(
            ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Chức vụ", "Hình thức khen thưởng", "Tóm tắt thành tích"]
                + (hasUnits ? ["Đơn vị"] : []))
        let collectives = rows * 4 / 10
        writer.append(["I. Tập thể"])
        for index in 0..<collectives {
            writer.append(collective(index, &random, hasUnits: hasUnits))
            if index % 200 == 199 { try sink(writer.take()) }
        }
        writer.append(["II. Cá nhân"])
        for index in collectives..<rows {
            writer.append(individual(index, &random, hasUnits: hasUnits))
            if index % 200 == 199 { try sink(writer.take()) }
        }
        try sink(writer.take())
    }

    /// The whole list at once; for small ones.
    package func bytes() -> [UInt8] {
        var all: [UInt8] = []
        write { all += $0 }
        return all
    }

    private func collective(_ index: Int, _ random: inout SampleRandom, hasUnits: Bool) -> [String] {
        let unit = units[index % max(1, units.count)]
        let body = Self.bodies[index / max(1, units.count) % Self.bodies.count]
        let number = index / (max(1, units.count) * Self.bodies.count)
        let name = number == 0 ? "\(body) \(unit)" : "\(body) số \(number + 1) \(unit)"
        let cells = [
            String(index + 1), name, "", "", "", random.pick(weighted: Self.collectives), SamplePeople.merit(&random),
        ]
        return cells + (hasUnits ? [unit] : [])
    }

    private func individual(_ index: Int, _ random: inout SampleRandom, hasUnits: Bool) -> [String] {
        let person = SamplePeople.person(&random, serial: Int(seed % 100_000) * 1_000 + index)
        // As in real lists: some names in capitals, some without the number of the card.
        let name = random.chance(30) ? person.name.uppercased() : person.name
        let cells = [
            String(index + 1), "\(person.title) \(name)", person.birth.vietnamese, random.chance(85) ? person.identity : "",
            person.post, random.pick(weighted: Self.individuals), SamplePeople.merit(&random),
        ]
        return cells + (hasUnits ? [units[index % units.count]] : [])
    }

    private static let bodies = [
        "Nhân dân và cán bộ", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên", "Trường Tiểu học",
        "Trường Trung học cơ sở",
        "Trạm Y tế", "Văn phòng", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công",
        "Ban Chỉ huy Quân sự",
    ]
}
