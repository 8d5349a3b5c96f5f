/// The two kinds of groups in which units emulate each other.
public enum ClusterKind: String, CaseIterable, Hashable, Sendable {
    /// Cụm: of localities.
    case cluster
    /// Khối: of agencies and enterprises.
    case block
}

extension ClusterKind: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .cluster: Bilingual(vi: "cụm thi đua", en: "cluster")
        case .block: Bilingual(vi: "khối thi đua", en: "block")
        }
    }
}
