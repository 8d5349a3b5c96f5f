public import Commendation

/// What a unit is in its cluster or block in a year.
public enum ClusterRole: String, CaseIterable, Hashable, Sendable {
    /// It leads.
    case leader
    /// It leads as deputy.
    case deputy
    /// A member like the others.
    case member
}

extension ClusterRole: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .leader: Bilingual(vi: "trưởng cụm, khối", en: "leader")
        case .deputy: Bilingual(vi: "phó cụm, khối", en: "deputy")
        case .member: Bilingual(vi: "thành viên", en: "member")
        }
    }
}
