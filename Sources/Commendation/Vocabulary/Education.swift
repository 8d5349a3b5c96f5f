/// The levels of education of form 0605.
public enum Education: String, CaseIterable, Hashable, Sendable {
    /// Elementary.
    case elementary
    /// Intermediate.
    case intermediate
    /// College.
    case college
    /// University.
    case university
    /// Postgraduate.
    case postgraduate
}

extension Education: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .elementary: Bilingual(vi: "sơ cấp", en: "elementary")
        case .intermediate: Bilingual(vi: "trung cấp", en: "intermediate")
        case .college: Bilingual(vi: "cao đẳng", en: "college")
        case .university: Bilingual(vi: "đại học", en: "university")
        case .postgraduate: Bilingual(vi: "trên đại học", en: "postgraduate")
        }
    }
}
