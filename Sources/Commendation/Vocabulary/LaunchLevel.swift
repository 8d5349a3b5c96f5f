/// Who launched a movement, as form 0601 counts.
public enum LaunchLevel: String, CaseIterable, Hashable, Sendable {
    /// The centre.
    case central
    /// A ministry or province.
    case province
    /// An agency or unit.
    case unit
}

extension LaunchLevel: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .central: Bilingual(vi: "Trung ương", en: "central")
        case .province: Bilingual(vi: "bộ, ban, ngành, tỉnh", en: "ministry or province")
        case .unit: Bilingual(vi: "cơ quan, tổ chức, đơn vị", en: "agency or unit")
        }
    }
}
