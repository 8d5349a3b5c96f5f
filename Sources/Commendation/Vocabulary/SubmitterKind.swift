/// Which body submits to the State level, as form 0602 counts.
public enum SubmitterKind: String, CaseIterable, Hashable, Sendable {
    /// A ministry or central body.
    case ministry
    /// A province.
    case province
}

extension SubmitterKind: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .ministry: Bilingual(vi: "bộ, ban, ngành trung ương", en: "ministry")
        case .province: Bilingual(vi: "tỉnh, thành phố", en: "province")
        }
    }
}
