/// The sector of an honoree.
public enum Sector: String, CaseIterable, Hashable, Sendable {
    /// Agriculture, forestry, environment.
    case agriculture
    /// Industry, construction, trade, finance.
    case industryTrade = "industry-trade"
    /// Education and training.
    case education
    /// Health.
    case health
    /// Culture, sport, press, society.
    case culture
    /// Science, technology, digital transformation.
    case science
    /// Defence and security.
    case defenceSecurity = "defence-security"
    /// State administration and justice.
    case administration
    /// Party, Front and mass organisations.
    case partyMass = "party-mass"
    /// Another sector.
    case other
}

extension Sector: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .agriculture: Bilingual(vi: "nông, lâm nghiệp, môi trường", en: "agriculture and environment")
        case .industryTrade: Bilingual(vi: "công nghiệp, xây dựng, thương mại, tài chính", en: "industry and trade")
        case .education: Bilingual(vi: "giáo dục và đào tạo", en: "education")
        case .health: Bilingual(vi: "y tế", en: "health")
        case .culture: Bilingual(vi: "văn hóa, thể thao, báo chí, xã hội", en: "culture and society")
        case .science: Bilingual(vi: "khoa học, công nghệ, chuyển đổi số", en: "science and technology")
        case .defenceSecurity: Bilingual(vi: "quốc phòng, an ninh", en: "defence and security")
        case .administration: Bilingual(vi: "quản lý nhà nước, tư pháp", en: "administration")
        case .partyMass: Bilingual(vi: "Đảng, Mặt trận, đoàn thể", en: "Party, Front, mass organisations")
        case .other: Bilingual(vi: "lĩnh vực khác", en: "other")
        }
    }
}
