/// The levels of congresses and conferences.
public enum CongressLevel: String, CaseIterable, Hashable, Sendable {
    /// A commune, department or another unit.
    case unit
    /// The province.
    case province
    /// The nation.
    case nation
}

extension CongressLevel: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .unit: Bilingual(vi: "cấp cơ sở", en: "unit")
        case .province: Bilingual(vi: "cấp tỉnh", en: "province")
        case .nation: Bilingual(vi: "toàn quốc", en: "nation")
        }
    }
}
