import Commendation

/// The words of the coded facts that the statistical forms count.
enum FactWords {
    static let rank = WordTable(
        RankGroup.self,
        also: [
            "lãnh đạo cấp tỉnh": .provinceLeader, "lãnh đạo cấp sở": .departmentLeader, "lãnh đạo sở": .departmentLeader,
            "lãnh đạo khác": .otherLeader, "lãnh đạo cấp phòng": .otherLeader, "người trực tiếp": .directWorker,
            "lao động trực tiếp": .directWorker, "trực tiếp": .directWorker, "người lao động": .directWorker,
        ])

    static let sector = WordTable(
        Sector.self,
        containing: [
            "giáo dục": .education, "đào tạo": .education, "y tế": .health, "nông nghiệp": .agriculture,
            "lâm nghiệp": .agriculture,
            "thủy sản": .agriculture, "môi trường": .agriculture, "nông thôn": .agriculture, "quốc phòng": .defenceSecurity,
            "quân sự": .defenceSecurity, "an ninh": .defenceSecurity, "công an": .defenceSecurity, "khoa học": .science,
            "công nghệ": .science, "chuyển đổi số": .science, "văn hóa": .culture, "thể thao": .culture, "du lịch": .culture,
            "báo chí": .culture, "xã hội": .culture, "công nghiệp": .industryTrade, "công thương": .industryTrade,
            "xây dựng": .industryTrade, "giao thông": .industryTrade, "thương mại": .industryTrade, "tài chính": .industryTrade,
            "ngân hàng": .industryTrade, "kinh tế": .industryTrade, "đảng": .partyMass, "mặt trận": .partyMass,
            "đoàn thể": .partyMass, "quản lý nhà nước": .administration, "hành chính": .administration, "nội vụ": .administration,
            "tư pháp": .administration, "tòa án": .administration, "kiểm sát": .administration,
        ])

    static let area = WordTable(
        AreaKind.self,
        also: [
            "bình thường": .ordinary, "vùng đặc biệt khó khăn": .disadvantaged, "xã biên giới": .border,
            "khu vực III": .disadvantaged,
        ],
        containing: ["biên giới": .border, "khó khăn": .disadvantaged])

    static let origin = WordTable(
        OriginKind.self, also: ["Việt Nam": .domestic, "Việt kiều": .overseas, "kiều bào": .overseas, "nước ngoài": .foreign],
        containing: ["ở nước ngoài": .overseas, "nước ngoài": .foreign])

    static let submitter = WordTable(
        SubmitterKind.self, also: ["bộ": .ministry, "tỉnh": .province], containing: ["tỉnh": .province, "bộ": .ministry])

    /// Of the simplified procedure; the case of state secrets is told by ``SecrecyCell``.
    static let simplified = WordTable(
        SimplifiedCase.self,
        also: [
            "nhiệm vụ chính trị": .politicalTask, "đột xuất": .suddenFeat, "dũng cảm": .suddenFeat, "phát hiện": .foundByHead,
            "người đứng đầu phát hiện": .foundByHead, "cống hiến": .longService, "niên hạn": .longService,
            "đối ngoại": .longService,
        ])

    static let body = WordTable(
        BodyKind.self,
        containing: [
            "chủ tịch nước": .statePresident, "hội đồng nhà nước": .statePresident,
            "ủy ban thường vụ quốc hội": .nationalAssemblyStandingCommittee, "thủ tướng": .primeMinister,
            "chủ tịch ubnd tỉnh": .provinceChairman, "ubnd tỉnh": .provinceChairman, "ủy ban nhân dân tỉnh": .provinceChairman,
            "ubnd huyện": .districtChairman, "ủy ban nhân dân huyện": .districtChairman, "ubnd thành phố": .districtChairman,
            "ubnd thị xã": .districtChairman, "ubnd xã": .communeChairman, "ubnd phường": .communeChairman,
            "ubnd thị trấn": .communeChairman, "ủy ban nhân dân xã": .communeChairman, "ủy ban nhân dân phường": .communeChairman,
            "bộ trưởng": .minister, "giám đốc sở": .departmentHead, "chính phủ": .government, "hội đồng bộ trưởng": .government,
        ])
}
