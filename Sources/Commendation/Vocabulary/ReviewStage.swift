/// The kinds of review of a movement.
public enum ReviewStage: String, CaseIterable, Hashable, Sendable {
    /// Half-way.
    case preliminary
    /// At the end.
    case final
}

extension ReviewStage: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .preliminary: Bilingual(vi: "sơ kết", en: "preliminary")
        case .final: Bilingual(vi: "tổng kết", en: "final")
        }
    }
}
