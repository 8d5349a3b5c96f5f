import Entry

/// Names of persons who do not exist: family, middle and given names that are common in Sơn La, drawn apart and put together.
enum SamplePeople {
    private static let families = [
        "Lò", "Quàng", "Cà", "Tòng", "Lường", "Vì", "Cầm", "Bạc", "Hoàng", "Hà", "Đinh", "Giàng", "Mùa", "Sùng", "Vàng", "Thào",
        "Lừ", "Nguyễn", "Trần", "Phạm", "Lê", "Vũ", "Bùi", "Đỗ", "Hoàng", "Lèo", "Điêu", "Mè", "Tráng", "Hạng",
    ]
    private static let menMiddle = ["Văn", "Văn", "Văn", "Đức", "Minh", "Xuân", "Hữu", "A", "Thanh", "Quang", "Trung", "Mạnh"]
    private static let womenMiddle = ["Thị", "Thị", "Thị", "Thị Thu", "Thị Minh", "Thị Ngọc", "Thanh", "Thị Kim", "Thị Hồng"]
    private static let men = [
        "An", "Bình", "Chiến", "Chung", "Cường", "Dũng", "Định", "Đông", "Hải", "Hiệp", "Hòa", "Hùng", "Khánh", "Kiên", "Lâm",
        "Long", "Minh", "Nam", "Phong", "Phúc", "Quân", "Quyết", "Sơn", "Tâm", "Thắng", "Thành", "Thịnh", "Tiến", "Toàn", "Trung",
        "Tuấn", "Vinh", "Pó", "Dơ", "Chứ", "Lử", "Páo", "Ín", "Ộc", "Hặc",
    ]
    private static let women = [
        "Anh", "Bích", "Chi", "Dung", "Duyên", "Hà", "Hằng", "Hạnh", "Hiền", "Hoa", "Hồng", "Huệ", "Hương", "Lan", "Liên", "Linh",
        "Loan", "Mai", "Nga", "Ngân", "Nhung", "Oanh", "Phương", "Quyên", "Thảo", "Thơm", "Thu", "Thủy", "Trang", "Tươi", "Vân",
        "Xuân", "Yến", "Mỷ", "Dợ", "Chía", "Inh", "Ánh", "Pánh", "Xôm",
    ]
    private static let posts = [
        "Chuyên viên", "Phó Trưởng phòng", "Trưởng phòng", "Giáo viên", "Hiệu trưởng", "Phó Hiệu trưởng", "Bác sĩ",
        "Điều dưỡng trưởng",
        "Công chức Văn hóa - Xã hội", "Chủ tịch Ủy ban nhân dân xã", "Phó Chủ tịch Hội đồng nhân dân xã", "Trưởng bản",
        "Bí thư Chi bộ bản",
        "Chủ tịch Hội Nông dân xã", "Giám đốc hợp tác xã", "Kế toán", "Công nhân", "Nhân viên kỹ thuật",
    ]
    private static let merits = [
        "Hoàn thành xuất sắc nhiệm vụ công tác năm", "Có thành tích xuất sắc trong phong trào xây dựng nông thôn mới",
        "Có thành tích xuất sắc trong công tác dạy và học", "Có sáng kiến cải tiến quy trình giải quyết thủ tục hành chính",
        "Có thành tích trong phòng, chống thiên tai và cứu nạn", "Có thành tích trong công tác giảm nghèo bền vững",
        "Có thành tích trong phong trào toàn dân bảo vệ an ninh Tổ quốc", "Có thành tích trong chăm sóc sức khỏe nhân dân",
    ]

    /// An invented person.
    struct Person {
        var title: String
        var name: String
        var birth: Day
        /// Twelve digits that no card bears: no province has the code 999.
        var identity: String
        var post: String
    }

    /// Draws a person; `serial` makes the identity number unlike any other of the sample.
    static func person(_ random: inout SampleRandom, serial: Int) -> Person {
        let isWoman = random.chance(48)
        let parts = [
            random.pick(families), random.pick(isWoman ? womenMiddle : menMiddle), random.pick(isWoman ? women : men),
        ]
        let birth = Day.epoch.adding(days: random.below(365 * 33) - 365 * 2)
        let tail = String(serial % 900_000_000 + 100_000_000)
        return Person(
            title: isWoman ? "Bà" : "Ông", name: parts.joined(separator: " "), birth: birth, identity: "999" + tail.suffix(9),
            post: random.pick(posts))
    }

    /// A line that says what somebody is commended for.
    static func merit(_ random: inout SampleRandom) -> String { random.pick(merits) }
}

extension Day {
    /// 1970-01-01.
    fileprivate static let epoch = Day(number: 0)
}
