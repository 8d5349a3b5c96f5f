/// The headings of lists of proposals, collected from forms in use and from what systems export.
enum ProposalHeadings {
    static let table = HeaderTable<ProposalField>([
        .init(.ordinal, ["STT", "TT", "Số TT", "Số thứ tự", "No", "No.", "Số", "Order", "#"]),
        .init(
            .personName,
            [
                "Họ và tên", "Họ tên", "Họ và tên cá nhân", "Họ tên cá nhân", "Tên cá nhân", "Cá nhân", "Họ, tên",
                "Họ và tên người được khen",
                "Họ và tên người được đề nghị", "Full name", "Person", "Họ và tên Ông Bà",
            ]),
        .init(
            .collectiveName,
            ["Tên tập thể", "Tập thể", "Tên đơn vị được khen", "Tên tập thể được đề nghị", "Collective", "Collective name"]),
        .init(
            .householdName,
            [
                "Tên hộ gia đình", "Họ và tên chủ hộ", "Họ tên chủ hộ", "Chủ hộ", "Tên chủ hộ", "Hộ gia đình", "Household",
                "Head of household",
            ]),
        .init(
            .name,
            [
                "Tên đối tượng", "Tên", "Đối tượng khen thưởng", "Tên tập thể, cá nhân", "Tên tập thể, cá nhân, hộ gia đình",
                "Tập thể, cá nhân",
                "Họ và tên, tên tập thể", "Họ tên/Tên tập thể", "Họ và tên/Tên tập thể", "Tên cá nhân, tập thể",
                "Cá nhân, tập thể",
                "Họ tên cá nhân, tên tập thể", "Danh sách tập thể, cá nhân", "Tên tập thể/Họ và tên", "Name", "Nominee",
                "Honoree",
            ]),
        .init(.title, ["Ông/Bà", "Ông (Bà)", "Ông, Bà", "Danh xưng", "Xưng hô", "Title"]),
        .init(.sex, ["Giới tính", "Nam/Nữ", "Nam, nữ", "Phái", "Sex", "Gender"]),
        .init(
            .birth,
            [
                "Ngày sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Năm sinh", "Sinh ngày", "Sinh năm", "NTNS",
                "Ngày/tháng/năm sinh",
                "Date of birth", "Birth date", "Birthdate", "Birth year", "Year of birth", "DOB",
            ]),
        .init(.birthMale, ["Năm sinh Nam", "Ngày sinh Nam", "Ngày tháng năm sinh Nam"]),
        .init(.birthFemale, ["Năm sinh Nữ", "Ngày sinh Nữ", "Ngày tháng năm sinh Nữ"]),
        .init(
            .identityNumber,
            [
                "Số CCCD", "CCCD", "Số CMND", "CMND", "CMND/CCCD", "CCCD/CMND", "Số CCCD/CMND", "Số CMND/CCCD", "Số định danh",
                "Số định danh cá nhân",
                "Mã định danh", "Mã định danh cá nhân", "Số căn cước", "Căn cước", "Căn cước công dân", "Số căn cước công dân",
                "Số thẻ căn cước",
                "Số giấy tờ", "Identity number", "ID number", "National ID", "Citizen ID",
            ]),
        .init(
            .post,
            [
                "Chức vụ", "Chức danh", "Chức vụ, chức danh", "Chức danh, chức vụ", "Chức vụ công tác", "Nghề nghiệp", "Post",
                "Position", "Job title",
            ]),
        .init(
            .postAndUnit,
            [
                "Chức vụ, đơn vị công tác", "Chức vụ, nơi công tác", "Chức vụ, đơn vị", "Chức vụ và đơn vị công tác",
                "Chức vụ, cơ quan, đơn vị công tác",
                "Chức danh, đơn vị công tác", "Chức vụ - Đơn vị", "Chức vụ, cơ quan công tác",
            ]),
        .init(
            .unit,
            [
                "Đơn vị", "Đơn vị công tác", "Tên đơn vị", "Cơ quan", "Cơ quan, đơn vị", "Cơ quan/đơn vị",
                "Cơ quan, đơn vị công tác", "Nơi công tác",
                "Đơn vị đề nghị", "Đơn vị trình", "Mã đơn vị", "Xã, phường", "Xã/phường", "Tên cơ quan, đơn vị", "Thuộc đơn vị",
                "Unit", "Unit code",
                "Agency", "Organisation", "Organization", "Department",
            ]),
        .init(
            .award,
            [
                "Danh hiệu, hình thức đề nghị", "Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng", "Hình thức đề nghị",
                "Hình thức",
                "Danh hiệu thi đua, hình thức khen thưởng", "Danh hiệu thi đua và hình thức khen thưởng", "Danh hiệu, hình thức",
                "Đề nghị khen thưởng",
                "Danh hiệu/hình thức", "Danh hiệu/Hình thức khen thưởng", "Hình thức, danh hiệu",
                "Danh hiệu thi đua, hình thức khen thưởng đề nghị",
                "Hình thức khen thưởng đề nghị", "Hình thức đề nghị khen thưởng", "Hình thức khen", "Mức khen", "Đề nghị",
                "Mã danh hiệu", "Mã hình thức",
                "Khen thưởng", "Award", "Award code", "Commendation", "Form of commendation",
            ]),
        .init(
            .emulationTitle,
            ["Danh hiệu", "Danh hiệu thi đua", "Danh hiệu đề nghị", "Danh hiệu thi đua đề nghị", "Emulation title"]),
        .init(
            .citation,
            [
                "Thành tích", "Tóm tắt thành tích", "Thành tích tóm tắt", "Nội dung thành tích", "Thành tích đạt được",
                "Tóm tắt thành tích đạt được",
                "Thành tích tiêu biểu", "Thành tích nổi bật", "Lý do khen", "Lý do khen thưởng", "Nội dung khen thưởng",
                "Nội dung khen", "Trích yếu thành tích",
                "Achievement", "Achievements", "Citation", "Merit",
            ]),
        .init(
            .from,
            [
                "Từ ngày", "Thành tích từ ngày", "Từ", "Ngày bắt đầu", "Bắt đầu", "Thời gian từ", "Thời gian thành tích từ ngày",
                "From", "Start", "Achievement from",
            ]),
        .init(
            .to,
            [
                "Đến ngày", "Thành tích đến ngày", "Đến", "Ngày kết thúc", "Kết thúc", "Thời gian đến",
                "Thời gian thành tích đến ngày", "To", "End",
                "Achievement to",
            ]),
        .init(
            .year,
            [
                "Năm", "Năm khen thưởng", "Năm thành tích", "Năm đề nghị", "Năm xét", "Năm đạt thành tích", "Năm công tác",
                "Giai đoạn", "Thời gian", "Thời kỳ",
                "Thời gian lập thành tích", "Thời gian đạt thành tích", "Year", "Years", "Period",
            ]),
        .init(
            .kind,
            ["Loại đối tượng", "Đối tượng", "Loại", "Tập thể/cá nhân", "Nhóm đối tượng", "Kind", "Subject", "Subject kind"]),
        .init(.meritKind, ["Loại hình khen thưởng", "Loại hình", "Loại khen thưởng", "Phương thức khen thưởng", "Merit kind"]),
        .init(.ethnicity, ["Dân tộc", "Dân tộc thiểu số", "Người dân tộc thiểu số", "DTTS", "Ethnicity", "Ethnic minority"]),
        .init(.sector, ["Lĩnh vực", "Lĩnh vực công tác", "Ngành", "Ngành, lĩnh vực", "Sector"]),
        .init(.area, ["Vùng", "Khu vực", "Địa bàn", "Vùng khó khăn", "Area"]),
        .init(.origin, ["Nguồn gốc", "Trong nước/ngoài nước", "Quốc tịch", "Origin"]),
        .init(.posthumous, ["Truy tặng", "Truy tặng/Truy phong", "Posthumous"]),
        .init(.enterprise, ["Doanh nghiệp", "Là doanh nghiệp", "Enterprise"]),
        .init(.rank, ["Nhóm đối tượng thống kê", "Nhóm chức vụ", "Nhóm chức danh", "Rank group", "Rank"]),
        .init(.submitter, ["Đơn vị trình cấp Nhà nước", "Cấp trình", "Submitter"]),
        .init(.movement, ["Phong trào", "Phong trào thi đua", "Chuyên đề", "Tên phong trào", "Movement"]),
        .init(
            .simplified,
            [
                "Thủ tục đơn giản", "Thủ tục", "Trường hợp thủ tục đơn giản", "Simplified", "Simplified case",
                "Simplified procedure",
            ]),
        .init(.secrecy, ["Độ mật", "Mức độ mật", "Độ bảo mật", "Mật", "Secrecy", "Classification"]),
        .init(.note, ["Ghi chú", "Chú thích", "Ý kiến", "Note", "Notes", "Remark", "Remarks"]),
        .init(
            .ignored,
            [
                "Tôn giáo", "Quê quán", "Nơi ở", "Địa chỉ", "Số điện thoại", "Điện thoại", "Trình độ",
                "Trình độ chuyên môn", "Đảng viên",
                "Ngày vào Đảng", "Mã cán bộ", "Loại hình đơn vị", "Ký nhận", "Chữ ký",
            ]),
    ])

    /// Words under "Năm sinh" that divide it by sex; alone they mean other things ("Năm" is the year).
    static func birthField(under sub: String) -> ProposalField? {
        switch ListText.clean(sub).lowercased() {
        case "nam": .birthMale
        case "nữ", "nu", "nư": .birthFemale
        default: nil
        }
    }
}
