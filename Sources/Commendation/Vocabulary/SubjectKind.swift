/// What kind of honoree a proposal concerns.
public enum SubjectKind: String, CaseIterable, Hashable, Sendable {
    /// A person.
    case individual
    /// A collective: unit, office, enterprise, commune, village.
    case collective
    /// A household.
    case household
}

extension SubjectKind: Named {
    /// The name of the kind.
    public var name: Bilingual {
        switch self {
        case .individual: Bilingual(vi: "cá nhân", en: "individual")
        case .collective: Bilingual(vi: "tập thể", en: "collective")
        case .household: Bilingual(vi: "hộ gia đình", en: "household")
        }
    }
}
