/// The parts of which names of persons are built, by people; no combination is meant to be anybody.
struct NameParts: Sendable {
    let families: [String]
    let middleMen: [String]
    let middleWomen: [String]
    let men: [String]
    let women: [String]
    /// Whether these are a minority people.
    let isMinority: Bool

    private static let commonMen = [
        "Văn", "Minh", "Đức", "Xuân", "Quang", "Hữu", "Ngọc", "Thanh", "Tiến", "Công", "Trọng", "Đình",
    ]
    private static let commonWomen = [
        "Thị", "Thu", "Ngọc", "Thanh", "Minh", "Hồng", "Kim", "Thùy", "Bích", "Hoài", "Thị Thu", "Thị Minh",
    ]
    private static let kinhMen = [
        "An", "Bình", "Chính", "Cường", "Dũng", "Đạt", "Đông", "Giang", "Hải", "Hậu", "Hiếu", "Hòa", "Hoàng", "Hùng", "Huy",
        "Khánh",
        "Khoa", "Kiên", "Lâm", "Long", "Lực", "Mạnh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Quyết", "Sơn", "Tài", "Tâm",
        "Thắng",
        "Thành", "Thiện", "Thịnh", "Tiến", "Toàn", "Trung", "Tuấn", "Tùng", "Vinh", "Vũ",
    ]
    private static let kinhWomen = [
        "Anh", "Bích", "Chi", "Dung", "Duyên", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hồng", "Huệ", "Huyền", "Hương", "Lan",
        "Liên",
        "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Nguyệt", "Nhung", "Oanh", "Phương", "Quyên", "Thảo", "Thơm", "Thu",
        "Thủy",
        "Trang", "Tuyết", "Tươi", "Vân", "Xuân", "Yến",
    ]

    /// Each with its weight among those who work for the province.
    static let peoples: [(weight: Int, value: NameParts)] = [
        (
            46,
            NameParts(
                families: [
                    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Đào",
                    "Mai",
                    "Trịnh", "Lương", "Tạ", "Chu", "Đoàn",
                ], middleMen: commonMen, middleWomen: commonWomen, men: kinhMen, women: kinhWomen, isMinority: false)
        ),
        (
            33,
            NameParts(
                families: ["Lò", "Quàng", "Cà", "Tòng", "Lường", "Cầm", "Bạc", "Đèo", "Hà", "Hoàng", "Vì", "Lù", "Sa", "Điêu"],
                middleMen: ["Văn", "Minh", "Thanh", "Đức", "Quang", "Xuân"], middleWomen: ["Thị", "Thị Kim", "Thu", "Thanh"],
                men: kinhMen + ["Ín", "Ộc", "Hặc", "Pấng", "Doan", "Inh", "Phớ", "Thoan", "Xương", "Chựa", "Bun", "Ngoãn"],
                women: kinhWomen + ["Pánh", "Xôm", "Inh", "Ánh", "Pâng", "Chựa", "Ún", "Lả", "Hặc", "Phích", "Diên"],
                isMinority: true)
        ),
        (
            10,
            NameParts(
                families: ["Giàng", "Vàng", "Sùng", "Thào", "Mùa", "Hạng", "Lầu", "Và", "Hờ", "Cứ", "Sồng", "Tráng", "Phàng"],
                middleMen: ["A", "Bả", "Chứ", "Láo", "Nhìa", "Giống", "Súa"], middleWomen: ["Thị", "Y"],
                men: [
                    "Pó", "Dơ", "Lử", "Páo", "Chu", "Dua", "Phua", "Sinh", "Sang", "Thái", "Tủa", "Trư", "Vừ", "Nủ", "Lềnh",
                    "Chống",
                ],
                women: ["Mỷ", "Dợ", "Chía", "Dua", "Mai", "Sua", "Xia", "Pàng", "Mo", "Say", "Nu", "Chư"], isMinority: true)
        ),
        (
            7,
            NameParts(
                families: ["Đinh", "Bùi", "Hà", "Quách", "Bạch", "Xa", "Phùng", "Lường", "Mùi"],
                middleMen: ["Văn", "Công", "Thanh", "Xuân", "Ngọc"], middleWomen: ["Thị", "Thị Bích", "Thanh"], men: kinhMen,
                women: kinhWomen, isMinority: true)
        ),
        (
            4,
            NameParts(
                families: ["Triệu", "Bàn", "Đặng", "Lý", "Phàn", "Dương", "Cút", "Moong", "Lèo", "Ốc"],
                middleMen: ["Văn", "Tiến", "Phúc", "Sinh", "Kim"], middleWomen: ["Thị", "Mùi", "Thị Mùi"],
                men: kinhMen + ["Chiêu", "Phấu", "Coi", "Vạng", "Liều"], women: kinhWomen + ["Mụi", "Sếnh", "Nái", "Khé"],
                isMinority: true)
        ),
    ]
}
