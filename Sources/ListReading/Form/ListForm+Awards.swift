import Commendation

extension ListForm {
    /// Awards that were decided outside the system, one a row.
    static let awards = ListForm(
        .awards,
        [
            FormColumn(
                .name, .text(300), required: true, "Họ và tên, tên tập thể", "Họ và tên", "Tên", "Tên đối tượng",
                "Tên tập thể, cá nhân", "Cá nhân, tập thể", "Tên tập thể", "Họ tên", "Honoree"),
            FormColumn(.kind, .word(subject), "Loại đối tượng", "Đối tượng", "Tập thể/cá nhân", "Subject kind"),
            FormColumn(.title, .text(50), "Ông/Bà", "Ông (Bà)", "Danh xưng"),
            FormColumn(.sex, .sex, "Giới tính", "Nam/Nữ", "Gender"),
            FormColumn(
                .birth, .birth, "Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh", "Birth date", "Date of birth", "birthDate"),
            FormColumn(
                .identityNumber, .identity, "Số CCCD", "CCCD", "Số CMND", "CMND/CCCD", "Số định danh", "Số định danh cá nhân",
                "Identity number"),
            FormColumn(.post, .text(500), "Chức vụ", "Chức danh", "Chức vụ, chức danh", "Position"),
            FormColumn(.unit, .unit, "Đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị", "Mã đơn vị", "Unit code"),
            FormColumn(
                .award, .award, "Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng", "Hình thức", "Danh hiệu, hình thức",
                "Award code"),
            FormColumn(.emulationTitle, .award, "Danh hiệu thi đua", "Danh hiệu", "Emulation title"),
            FormColumn(.meritKind, .word(merit), "Loại hình khen thưởng", "Loại hình", "Phương thức khen thưởng", "Merit kind"),
            FormColumn(
                .number, .text(64), required: true, "Số quyết định", "Số, ký hiệu quyết định", "Quyết định số", "Số QĐ",
                "Decision number"),
            FormColumn(.date, .day, required: true, "Ngày quyết định", "Ngày ký", "Ngày QĐ", "Ngày ban hành", "Decision date"),
            FormColumn(
                .body, .text(300), required: true, "Cơ quan quyết định", "Cơ quan ban hành", "Cấp quyết định", "Cấp khen thưởng",
                "Người quyết định", "Thẩm quyền", "Decided by"),
            FormColumn(.bodyKind, .word(FactWords.body), "Loại cơ quan quyết định", "Body kind"),
            FormColumn(.from, .day, "Thành tích từ ngày", "Từ ngày", "Achievement from", "achievementFrom"),
            FormColumn(.until, .day, "Thành tích đến ngày", "Đến ngày", "Achievement to", "achievementTo"),
            FormColumn(.years, .years, "Năm thành tích", "Giai đoạn", "Thời gian", "Năm", "Period"),
            FormColumn(.counts, .flag, "Tính vào nhiệm kỳ", "Tính vào giai đoạn", "Có tính", "Counts in cycle"),
        ] + facts)

    /// What the statistical forms count.
    private static let facts = [
        FormColumn(.ethnicity, .ethnicity, "Dân tộc", "Dân tộc thiểu số", "Ethnic minority"),
        FormColumn(.sector, .word(FactWords.sector), "Lĩnh vực", "Ngành"),
        FormColumn(.area, .word(FactWords.area), "Vùng", "Khu vực", "Địa bàn"),
        FormColumn(.origin, .word(FactWords.origin), "Nguồn gốc", "Quốc tịch"),
        FormColumn(.posthumous, .flag, "Truy tặng"),
        FormColumn(.enterprise, .flag, "Doanh nghiệp"),
        FormColumn(.rankGroup, .word(FactWords.rank), "Nhóm đối tượng thống kê", "Nhóm chức vụ", "Rank group"),
        FormColumn(.submitter, .word(FactWords.submitter), "Đơn vị trình cấp Nhà nước", "Cấp trình"),
        FormColumn(.movement, .record, "Phong trào", "Phong trào thi đua", "Chuyên đề"),
    ]

    static let subject = WordTable(
        SubjectKind.self,
        also: ["cn": .individual, "tt": .collective, "hộ": .household, "gia đình": .household, "đơn vị": .collective])

    static let merit = WordTable(
        MeritKind.self,
        containing: [
            "công trạng": .merit, "thường xuyên": .merit, "đột xuất": .sudden, "phong trào": .movement, "chuyên đề": .movement,
            "cống hiến": .contribution, "niên hạn": .seniority, "đối ngoại": .external, "kháng chiến": .resistance,
        ])
}
