/// The kinds of commendation by article 8 of the Law 06/2022/QH15 (loại hình khen thưởng), and the one of the resistance wars.
public enum MeritKind: String, CaseIterable, Hashable, Sendable {
    /// For regular merit.
    case merit
    /// For a feat outside the plan.
    case sudden
    /// For a movement, or a theme.
    case movement
    /// For long service in leadership.
    case contribution
    /// For length of service in army and police.
    case seniority
    /// For overseas Vietnamese and foreigners.
    case external
    /// For the resistance wars, counted by the forms and under statutes of its own.
    case resistance
}

extension MeritKind: Named {
    /// The name of the kind.
    public var name: Bilingual {
        switch self {
        case .merit: Bilingual(vi: "công trạng", en: "merit")
        case .sudden: Bilingual(vi: "đột xuất", en: "sudden achievement")
        case .movement: Bilingual(vi: "phong trào (chuyên đề)", en: "movement (thematic)")
        case .contribution: Bilingual(vi: "quá trình cống hiến", en: "process of contribution")
        case .seniority: Bilingual(vi: "niên hạn", en: "length of service")
        case .external: Bilingual(vi: "đối ngoại", en: "external relations")
        case .resistance: Bilingual(vi: "kháng chiến", en: "resistance")
        }
    }
}
