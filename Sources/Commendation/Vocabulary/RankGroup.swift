/// The rank groups of the statistical forms 0602 and 0603, in their order.
public enum RankGroup: String, CaseIterable, Hashable, Sendable {
    /// Leaders of ministries and provinces and above.
    case provinceLeader = "province-leader"
    /// Leaders of departments.
    case departmentLeader = "department-leader"
    /// Entrepreneurs.
    case entrepreneur
    /// Other leaders from deputy head of division up.
    case otherLeader = "other-leader"
    /// Those who work, study or fight themselves.
    case directWorker = "direct-worker"
}

extension RankGroup: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .provinceLeader: Bilingual(vi: "lãnh đạo cấp bộ, cấp tỉnh trở lên", en: "leader of ministry or province")
        case .departmentLeader: Bilingual(vi: "lãnh đạo cấp vụ, sở, ngành", en: "leader of a department")
        case .entrepreneur: Bilingual(vi: "doanh nhân", en: "entrepreneur")
        case .otherLeader: Bilingual(vi: "lãnh đạo khác từ phó phòng trở lên", en: "other leader")
        case .directWorker: Bilingual(vi: "người trực tiếp công tác, lao động, học tập, chiến đấu", en: "direct worker")
        }
    }
}
