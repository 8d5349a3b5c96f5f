/// The stages of an advanced model after it was found (Law 06/2022/QH15, article 17.4).
public enum ModelStage: String, CaseIterable, Hashable, Sendable {
    /// It is fostered.
    case fostered
    /// Its experience is summed up.
    case summedUp = "summed-up"
    /// Others follow it.
    case replicated
    /// It is made known.
    case publicised
}

extension ModelStage: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .fostered: Bilingual(vi: "bồi dưỡng", en: "fostered")
        case .summedUp: Bilingual(vi: "tổng kết", en: "summed up")
        case .replicated: Bilingual(vi: "nhân rộng", en: "replicated")
        case .publicised: Bilingual(vi: "tuyên truyền", en: "publicised")
        }
    }
}
