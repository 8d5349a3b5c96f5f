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

extension TierLevel {
    /// How high it stands: Prime Minister and Government are side by side above the ministry, the State President above both.
    public var height: Int {
        switch self {
        case .unit: 0
        case .district: 1
        case .province: 2
        case .ministry: 3
        case .primeMinister, .government: 4
        case .president: 5
        }
    }

    /// Whether its steps lie outside the province and are only learned of by letters.
    public var isAboveProvince: Bool { height > TierLevel.province.height }

    /// Whether it stands higher than another.
    public func isAbove(_ other: TierLevel) -> Bool { height > other.height }
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
