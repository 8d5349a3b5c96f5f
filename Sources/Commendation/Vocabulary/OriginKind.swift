/// Whether an honoree is of the country.
public enum OriginKind: String, CaseIterable, Hashable, Sendable {
    /// Of the country.
    case domestic
    /// Vietnamese who live abroad.
    case overseas
    /// Foreigners.
    case foreign
}

extension OriginKind: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .domestic: Bilingual(vi: "trong nước", en: "domestic")
        case .overseas: Bilingual(vi: "người Việt Nam ở nước ngoài", en: "overseas Vietnamese")
        case .foreign: Bilingual(vi: "người nước ngoài", en: "foreign")
        }
    }
}
