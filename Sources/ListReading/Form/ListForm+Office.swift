import Commendation

extension ListForm {
    /// Emulation congresses and conferences, planned and held.
    static let congresses = ListForm(
        .congresses,
        [
            FormColumn(.level, .word(congress), required: true, "Cấp đại hội", "Cấp", "Cấp tổ chức"),
            FormColumn(.unit, .unit, "Đơn vị tổ chức", "Đơn vị", "Mã đơn vị"),
            FormColumn(.from, .day, "Giai đoạn từ ngày", "Từ ngày"),
            FormColumn(.until, .anyDay, "Giai đoạn đến ngày", "Đến ngày"),
            FormColumn(.years, .years, "Giai đoạn", "Nhiệm kỳ", "Period"),
            FormColumn(.number, .text(64), "Số kế hoạch", "Kế hoạch số", "Plan number"),
            FormColumn(.planned, .day, required: true, "Ngày kế hoạch", "Ngày ban hành kế hoạch", "Planned on"),
            FormColumn(.date, .day, "Ngày tổ chức", "Ngày đại hội", "Held on"),
            FormColumn(.delegates, .number(0...100_000), "Số đại biểu", "Đại biểu"),
            FormColumn(.women, .number(0...100_000), "Đại biểu nữ", "Trong đó nữ"),
            FormColumn(.minority, .number(0...100_000), "Đại biểu dân tộc thiểu số", "Trong đó DTTS"),
        ])

    /// Directives, plans and guidance on the work.
    static let directives = ListForm(
        .directives,
        [
            FormColumn(.number, .text(64), required: true, "Số, ký hiệu", "Số văn bản", "Số ký hiệu", "Document number"),
            FormColumn(.body, .text(300), required: true, "Cơ quan ban hành", "Nơi ban hành", "Issued by"),
            FormColumn(.date, .day, required: true, "Ngày ban hành", "Ngày văn bản", "Issued on"),
            FormColumn(.topic, .text(500), required: true, "Trích yếu", "Nội dung", "Tên văn bản", "title"),
            FormColumn(.implements, .record, "Thực hiện văn bản", "Căn cứ văn bản", "Triển khai văn bản"),
            FormColumn(.due, .anyDay, "Hạn thực hiện", "Thời hạn"),
        ])

    /// What units did about directives.
    static let directiveActs = ListForm(
        .directiveActs,
        [
            FormColumn(
                .document, .record, required: true, "Văn bản chỉ đạo", "Thực hiện văn bản", "Số văn bản chỉ đạo", "Directive"),
            FormColumn(.unit, .unit, required: true, "Đơn vị thực hiện", "Đơn vị", "Mã đơn vị"),
            FormColumn(
                .action,
                .word(
                    WordTable(DirectiveAction.self, containing: ["kế hoạch": .plan, "hướng dẫn": .guidance, "báo cáo": .report])),
                required: true, "Loại văn bản triển khai", "Hình thức triển khai", "Việc đã làm"),
            FormColumn(.number, .text(64), "Số văn bản triển khai", "Số, ký hiệu", "Số văn bản"),
            FormColumn(.date, .day, required: true, "Ngày triển khai", "Ngày ban hành", "Acted on"),
        ])

    /// Regulations on the work, with the last amendment.
    static let regulations = ListForm(
        .regulations,
        [
            FormColumn(
                .number, .text(64), required: true, "Số quy chế", "Số, ký hiệu quy định", "Số quyết định ban hành quy chế",
                "Regulation number"),
            FormColumn(.body, .text(300), required: true, "Cơ quan ban hành", "Nơi ban hành", "Adopted by"),
            FormColumn(.date, .day, required: true, "Ngày ban hành", "Adopted on"),
            FormColumn(.topic, .text(500), required: true, "Trích yếu", "Tên quy chế", "Nội dung", "title"),
            FormColumn(.replaces, .record, "Thay thế", "Thay thế văn bản"),
            FormColumn(.amendedBy, .text(64), "Sửa đổi bởi", "Văn bản sửa đổi", "Được sửa đổi bởi"),
            FormColumn(.amendedOn, .day, "Ngày sửa đổi"),
        ])

    /// Training given.
    static let training = ListForm(
        .training,
        [
            FormColumn(.unit, .unit, required: true, "Đơn vị tổ chức", "Đơn vị", "Cơ quan tổ chức"),
            FormColumn(.date, .day, required: true, "Ngày tập huấn", "Ngày tổ chức", "Ngày khai mạc", "Từ ngày", "Trained on"),
            FormColumn(
                .participants, .number(0...1_000_000), required: true, "Số học viên", "Số người dự tập huấn", "Số người tham gia"),
            FormColumn(.topic, .text(300), required: true, "Nội dung tập huấn", "Chuyên đề tập huấn", "Chuyên đề", "Nội dung"),
        ])

    /// Who is charged with the work.
    static let staff = ListForm(
        .staff,
        [
            FormColumn(.name, .text(300), required: true, "Họ và tên", "Họ tên", "Cán bộ", "Họ và tên cán bộ"),
            FormColumn(.unit, .unit, required: true, "Đơn vị", "Đơn vị công tác", "Mã đơn vị"),
            FormColumn(
                .from, .day, required: true, "Ngày nhận nhiệm vụ", "Làm công tác thi đua, khen thưởng từ ngày",
                "Phụ trách từ ngày", "Từ ngày", "Assigned on"),
            FormColumn(.until, .day, "Thôi nhiệm vụ ngày", "Phụ trách đến ngày", "Đến ngày", "Released on"),
            FormColumn(.sex, .sex, "Giới tính", "Nam/Nữ"),
            FormColumn(.birth, .birth, "Ngày sinh", "Năm sinh"),
            FormColumn(
                .education,
                .word(
                    WordTable(
                        Education.self,
                        containing: [
                            "thạc sĩ": .postgraduate, "tiến sĩ": .postgraduate, "sau đại học": .postgraduate,
                            "đại học": .university, "cao đẳng": .college, "trung cấp": .intermediate, "sơ cấp": .elementary,
                        ])), "Trình độ", "Trình độ đào tạo", "Trình độ chuyên môn"),
            FormColumn(.since, .number(1945...2100), "Năm bắt đầu làm công tác", "Làm công tác từ năm", "Thâm niên từ năm"),
        ])

    /// Comments on draft laws and regulations.
    static let comments = ListForm(
        .comments,
        [
            FormColumn(.draft, .text(300), required: true, "Dự thảo", "Tên dự thảo", "Dự thảo văn bản", "Dự thảo luật"),
            FormColumn(.unit, .unit, required: true, "Đơn vị góp ý", "Đơn vị", "Mã đơn vị"),
            FormColumn(.date, .day, required: true, "Ngày góp ý", "Ngày văn bản", "Commented on"),
            FormColumn(.number, .text(64), "Số văn bản", "Số công văn", "Số, ký hiệu"),
            FormColumn(.text, .text(2_000), required: true, "Nội dung góp ý", "Ý kiến", "Ý kiến góp ý", "Comment"),
        ])

    /// Complaints with their answers; who complains and why are personal.
    static let complaints = ListForm(
        .complaints,
        [
            FormColumn(.name, .text(300), required: true, "Người khiếu nại", "Họ và tên người khiếu nại", "Complainant"),
            FormColumn(.date, .day, required: true, "Ngày nhận đơn", "Ngày tiếp nhận", "Received on"),
            FormColumn(.document, .record, required: true, "Quyết định bị khiếu nại", "Số quyết định", "Decision"),
            FormColumn(.text, .text(2_000), required: true, "Nội dung khiếu nại", "Nội dung đơn"),
            FormColumn(
                .outcome,
                .word(
                    WordTable(
                        ComplaintOutcome.self,
                        containing: ["đúng một phần": .partlyUpheld, "sai": .rejected, "đúng": .upheld, "rút": .withdrawn])),
                "Kết quả giải quyết", "Kết quả"),
            FormColumn(.answer, .text(64), "Số quyết định giải quyết", "Số văn bản trả lời"),
            FormColumn(.answered, .day, "Ngày giải quyết", "Ngày trả lời"),
        ])

    private static let congress = WordTable(
        CongressLevel.self,
        also: [
            "tỉnh": .province, "trung ương": .nation, "cơ sở": .unit, "xã": .unit, "cấp xã": .unit, "sở, ngành": .unit,
            "cấp huyện": .unit,
        ])
}
