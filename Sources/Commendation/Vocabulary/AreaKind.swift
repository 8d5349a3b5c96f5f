/// What area an honoree lives or works in.
public enum AreaKind: String, CaseIterable, Hashable, Sendable {
    /// Neither disadvantaged nor border.
    case ordinary
    /// Specially disadvantaged.
    case disadvantaged
    /// On the border.
    case border
}

extension AreaKind: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .ordinary: Bilingual(vi: "thông thường", en: "ordinary")
        case .disadvantaged: Bilingual(vi: "đặc biệt khó khăn", en: "specially disadvantaged")
        case .border: Bilingual(vi: "biên giới", en: "border")
        }
    }
}
