import Commendation

extension ListForm {
    /// Emulation movements, one a row, with their reviews as far as they were held.
    static let movements = ListForm(
        .movements,
        [
            FormColumn(
                .name, .text(300), required: true, "Tên phong trào", "Phong trào", "Phong trào thi đua", "Tên phong trào thi đua",
                "Movement"),
            FormColumn(.unit, .unit, "Đơn vị phát động", "Cơ quan phát động", "Launched by"),
            FormColumn(.level, .word(launch), required: true, "Cấp phát động", "Cấp", "Launch level"),
            FormColumn(.scope, .word(reach), required: true, "Phạm vi", "Phạm vi tổ chức"),
            FormColumn(.method, .word(method), required: true, "Phương thức", "Hình thức tổ chức", "Hình thức thi đua"),
            FormColumn(.content, .word(content), required: true, "Nội dung", "Lĩnh vực", "Chủ đề", "Content area"),
            FormColumn(.from, .day, required: true, "Từ ngày", "Ngày phát động", "Ngày bắt đầu", "Launched on"),
            FormColumn(.until, .anyDay, "Đến ngày", "Thời hạn đến ngày", "Thời hạn"),
            FormColumn(.number, .text(64), "Số văn bản", "Số kế hoạch", "Văn bản phát động", "Số, ký hiệu"),
            FormColumn(.preliminary, .day, "Ngày sơ kết", "Sơ kết", "Preliminary review"),
            FormColumn(.final, .day, "Ngày tổng kết", "Tổng kết", "Final review"),
            FormColumn(.participants, .number(0...100_000_000), "Số lượt tham gia", "Số người tham gia"),
            FormColumn(.ended, .day, "Kết thúc ngày", "Đã kết thúc ngày", "Ngày kết thúc", "Ended on"),
        ])

    /// What units registered for in a year.
    static let registrations = ListForm(
        .registrations,
        [
            FormColumn(.year, .number(1945...2100), required: true, "Năm", "Năm đăng ký"),
            FormColumn(.unit, .unit, required: true, "Đơn vị", "Đơn vị đăng ký", "Mã đơn vị"),
            FormColumn(.movement, .record, "Phong trào", "Phong trào thi đua", "Tên phong trào"),
            FormColumn(
                .targets, .awards, required: true, "Danh hiệu, hình thức đăng ký", "Đăng ký danh hiệu", "Danh hiệu đăng ký",
                "Registered for"),
            FormColumn(.date, .day, required: true, "Ngày đăng ký", "Registered on"),
        ])

    /// Members of clusters and blocks, one a row; the rows of one name and year are one cluster.
    static let clusters = ListForm(
        .clusters,
        [
            FormColumn(
                .name, .text(300), required: true, "Cụm, khối thi đua", "Cụm/khối thi đua", "Tên cụm, khối", "Tên cụm",
                "Tên khối", "Cụm thi đua", "Khối thi đua", "Cluster"),
            FormColumn(
                .kind, .word(WordTable(ClusterKind.self, also: ["cụm": .cluster, "khối": .block])), "Loại", "Cụm hay khối"),
            FormColumn(.year, .number(1945...2100), required: true, "Năm"),
            FormColumn(.level, .word(tier), required: true, "Cấp quản lý", "Cấp", "Cấp tổ chức"),
            FormColumn(.unit, .unit, required: true, "Đơn vị thành viên", "Thành viên", "Đơn vị", "Mã đơn vị", "Member"),
            FormColumn(.role, .word(roles), "Vai trò", "Nhiệm vụ"),
            FormColumn(.rank, .number(1...1_000), "Xếp hạng", "Xếp thứ", "Kết quả xếp hạng", "Result"),
            FormColumn(.date, .day, "Ngày thành lập", "Ngày quyết định", "Formed on"),
        ])

    /// Advanced models, one a row, with the stages that they reached.
    static let models = ListForm(
        .models,
        [
            FormColumn(
                .name, .text(300), required: true, "Tên điển hình", "Điển hình tiên tiến", "Tên mô hình",
                "Họ và tên, tên tập thể", "Mô hình, điển hình", "Advanced model"),
            FormColumn(.kind, .word(subject), required: true, "Loại đối tượng", "Đối tượng", "Loại"),
            FormColumn(.unit, .unit, required: true, "Đơn vị", "Đơn vị phát hiện", "Mã đơn vị"),
            FormColumn(.content, .word(content), required: true, "Nội dung", "Lĩnh vực"),
            FormColumn(.movement, .record, "Phong trào", "Phong trào thi đua"),
            FormColumn(.date, .day, required: true, "Ngày phát hiện", "Phát hiện", "Found on"),
            FormColumn(.fostered, .day, "Ngày bồi dưỡng", "Bồi dưỡng"),
            FormColumn(.summedUp, .day, "Ngày tổng kết", "Tổng kết"),
            FormColumn(.replicated, .day, "Ngày nhân rộng", "Nhân rộng"),
            FormColumn(.places, .number(0...1_000_000), "Số nơi nhân rộng", "Số nơi áp dụng"),
            FormColumn(.publicised, .day, "Ngày tuyên truyền", "Tuyên truyền"),
        ])

    static let content = WordTable(
        ContentArea.self,
        containing: [
            "nông thôn mới": .newRural, "cải cách hành chính": .administrativeReform, "chuyển đổi số": .digitalTransformation,
            "an sinh": .socialSecurity, "người nghèo": .socialSecurity, "giảm nghèo": .socialSecurity, "nhà tạm": .socialSecurity,
            "kinh tế": .economy, "dạy tốt": .education, "giáo dục": .education, "văn hóa": .culture, "an ninh": .security,
            "quốc phòng": .security, "chung": .general,
        ])

    static let tier = WordTable(
        TierLevel.self,
        also: ["tỉnh": .province, "huyện": .district, "xã": .unit, "cấp xã": .unit, "sở": .unit, "cấp sở": .unit, "cơ sở": .unit])

    private static let launch = WordTable(
        LaunchLevel.self,
        also: [
            "cấp tỉnh": .province, "tỉnh": .province, "cấp bộ": .province, "cấp Trung ương": .central, "toàn quốc": .central,
            "cơ sở": .unit, "cấp cơ sở": .unit, "đơn vị": .unit, "cấp xã": .unit, "cấp huyện": .unit, "sở, ngành": .unit,
        ])

    private static let reach = WordTable(
        MovementScope.self,
        also: [
            "cả nước": .nation, "toàn tỉnh": .locality, "cấp tỉnh": .locality, "tỉnh": .locality, "địa phương": .locality,
            "cụm, khối": .cluster, "cụm": .cluster, "khối": .cluster, "đơn vị": .unit, "cơ sở": .unit,
        ])

    private static let method = WordTable(
        MovementMethod.self, also: ["chuyên đề": .thematic, "thường xuyên": .regular, "hằng năm": .regular])

    private static let roles = WordTable(
        ClusterRole.self,
        also: [
            "trưởng": .leader, "phó": .deputy, "cụm trưởng": .leader, "khối trưởng": .leader, "cụm phó": .deputy,
            "khối phó": .deputy,
        ])
}
