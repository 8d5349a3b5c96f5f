/// The level of a tier: whose office receives, appraises and submits there.
public enum TierLevel: String, CaseIterable, Hashable, Sendable {
    /// A unit: commune, department, enterprise or another legal person.
    case unit
    /// A district, until 2025-06-30.
    case district
    /// The province.
    case province
    /// The Ministry of Home Affairs, which appraises for the State level.
    case ministry
    /// The Prime Minister.
    case primeMinister = "prime-minister"
    /// The Government.
    case government
    /// The State President.
    case president
}

extension TierLevel: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .unit: Bilingual(vi: "cấp cơ sở", en: "unit")
        case .district: Bilingual(vi: "cấp huyện", en: "district")
        case .province: Bilingual(vi: "cấp tỉnh", en: "province")
        case .ministry: Bilingual(vi: "Bộ Nội vụ", en: "Ministry of Home Affairs")
        case .primeMinister: Bilingual(vi: "Thủ tướng Chính phủ", en: "Prime Minister")
        case .government: Bilingual(vi: "Chính phủ", en: "Government")
        case .president: Bilingual(vi: "Chủ tịch nước", en: "State President")
        }
    }
}
