/// What a movement or a model is about.
public enum ContentArea: String, CaseIterable, Hashable, Sendable {
    /// New rural development.
    case newRural = "new-rural"
    /// Administrative reform.
    case administrativeReform = "administrative-reform"
    /// Digital transformation.
    case digitalTransformation = "digital-transformation"
    /// Social security and the poor.
    case socialSecurity = "social-security"
    /// Economic development.
    case economy
    /// Teaching and learning.
    case education
    /// Cultural life.
    case culture
    /// Security and order.
    case security
    /// The work as a whole.
    case general
    /// Something else.
    case other
}

extension ContentArea: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .newRural: Bilingual(vi: "nông thôn mới", en: "new rural development")
        case .administrativeReform: Bilingual(vi: "cải cách hành chính", en: "administrative reform")
        case .digitalTransformation: Bilingual(vi: "chuyển đổi số", en: "digital transformation")
        case .socialSecurity: Bilingual(vi: "an sinh xã hội, vì người nghèo", en: "social security")
        case .economy: Bilingual(vi: "phát triển kinh tế", en: "economy")
        case .education: Bilingual(vi: "dạy tốt, học tốt", en: "education")
        case .culture: Bilingual(vi: "đời sống văn hóa", en: "cultural life")
        case .security: Bilingual(vi: "an ninh, trật tự", en: "security and order")
        case .general: Bilingual(vi: "nhiệm vụ chung", en: "the work as a whole")
        case .other: Bilingual(vi: "nội dung khác", en: "other")
        }
    }
}
