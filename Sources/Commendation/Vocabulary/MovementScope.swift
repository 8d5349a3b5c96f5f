/// How far a movement reaches, as form 0601 counts.
public enum MovementScope: String, CaseIterable, Hashable, Sendable {
    /// The nation.
    case nation
    /// A ministry or locality.
    case locality
    /// A cluster or block.
    case cluster
    /// An agency or unit.
    case unit
}

extension MovementScope: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .nation: Bilingual(vi: "toàn quốc", en: "nation")
        case .locality: Bilingual(vi: "bộ, ngành, địa phương", en: "ministry or locality")
        case .cluster: Bilingual(vi: "cụm, khối thi đua", en: "cluster or block")
        case .unit: Bilingual(vi: "cơ quan, tổ chức, đơn vị", en: "agency or unit")
        }
    }
}
