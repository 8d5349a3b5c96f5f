/// What kind of unit hands a proposal in, as far as the way through the tiers depends on it.
public enum ProposerLevel: String, CaseIterable, Hashable, Sendable {
    /// A commune, ward or special zone, with what lies under it.
    case commune
    /// A district, until 2025-06-30.
    case district
    /// A department or body of the province.
    case department
    /// An enterprise or cooperative.
    case enterprise
    /// The People's Committee of the province itself.
    case province

    /// Reads it from the kind and level of a registered unit, such as `phường` and `cấp xã`; everything else is a body of the province.
    public init(kind: String, level: String) {
        let kind = FoldedText.bare(kind)
        switch FoldedText.bare(level) {
        case "cap xa": self = .commune
        case "cap huyen": self = .district
        case "cap tinh" where ["tinh", "uy ban nhan dan", "uy ban nhan dan tinh"].contains(kind): self = .province
        default: self = kind.hasPrefix("doanh nghiep") || kind.hasPrefix("hop tac xa") ? .enterprise : .department
        }
    }
}

extension ProposerLevel: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .commune: Bilingual(vi: "xã, phường", en: "commune or ward")
        case .district: Bilingual(vi: "huyện, thành phố", en: "district")
        case .department: Bilingual(vi: "sở, ban, ngành, đoàn thể", en: "department or body of the province")
        case .enterprise: Bilingual(vi: "doanh nghiệp, hợp tác xã", en: "enterprise or cooperative")
        case .province: Bilingual(vi: "UBND tỉnh", en: "People's Committee of the province")
        }
    }
}
