/// Posts, bodies and achievements as lists name them.
enum InventedTexts {
    /// Posts in a department or district, by how high they are.
    static let leaders = [
        "Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Chủ tịch Ủy ban nhân dân huyện", "Phó Chủ tịch Ủy ban nhân dân huyện",
    ]
    static let otherLeaders = [
        "Trưởng phòng", "Phó Trưởng phòng", "Hiệu trưởng", "Phó Hiệu trưởng", "Chủ tịch Ủy ban nhân dân xã", "Bí thư Đảng ủy xã",
        "Trưởng trạm Y tế", "Chủ tịch Hội Nông dân xã",
    ]
    static let workers = [
        "Chuyên viên", "Giáo viên", "Điều dưỡng viên", "Bác sĩ", "Kế toán", "Văn thư", "Công chức Văn hóa - Xã hội",
        "Nhân viên kỹ thuật",
        "Cán bộ kiểm lâm", "Trưởng bản", "Bí thư Chi bộ bản", "Công an viên", "Hộ sinh", "Nhân viên khuyến nông",
    ]
    static let entrepreneurs = ["Giám đốc doanh nghiệp", "Chủ tịch Hội đồng thành viên", "Giám đốc hợp tác xã"]

    /// What a collective within an organisation is called; the organisation's name follows.
    static let collectives = [
        "Trường Tiểu học số", "Trường Trung học cơ sở số", "Trường Mầm non số", "Phòng Tổng hợp số", "Phòng Nghiệp vụ số",
        "Tổ chuyên môn số",
        "Trạm Y tế số", "Đội công tác số", "Ban Chấp hành Hội Phụ nữ số", "Chi đoàn thanh niên số", "Bản văn hóa số",
        "Tổ công nghệ số cộng đồng số",
    ]
    static let enterprises = ["Công ty cổ phần giả định số", "Công ty trách nhiệm hữu hạn giả định số", "Hợp tác xã giả định số"]

    /// What somebody is commended for.
    static let merits = [
        "Hoàn thành xuất sắc nhiệm vụ công tác năm", "Có thành tích xuất sắc trong phong trào xây dựng nông thôn mới",
        "Có thành tích xuất sắc trong công tác dạy và học", "Có sáng kiến cải tiến quy trình giải quyết thủ tục hành chính",
        "Có thành tích trong phòng, chống thiên tai và cứu nạn", "Có thành tích trong công tác giảm nghèo bền vững",
        "Có thành tích trong phong trào toàn dân bảo vệ an ninh Tổ quốc", "Có thành tích trong chăm sóc sức khỏe nhân dân",
        "Có thành tích xuất sắc trong chuyển đổi số", "Có thành tích trong bảo tồn, phát huy bản sắc văn hóa các dân tộc",
    ]

    /// What somebody says of a proposal under notice.
    static let comments = ["Đồng ý với đề nghị khen thưởng.", "Đề nghị xem xét lại thành tích đã nêu."]

    /// All that is written about somebody, of which nothing may stand in the open.
    static let personal = leaders + otherLeaders + workers + entrepreneurs + merits + wants + comments

    /// What is still wanted of a dossier that is sent back.
    static let wants = [
        "Bổ sung báo cáo thành tích có xác nhận của cấp trình.", "Bổ sung biên bản bình xét của đơn vị.",
        "Bổ sung quyết định công nhận sáng kiến.", "Ghi rõ thời gian tính thành tích.",
    ]
}
