/// How well a rule is known: what was seen of its source.
///
/// Only verified rules stop a command; all others warn.
public enum Certainty: String, CaseIterable, Hashable, Sendable {
    /// The wording of the legal text, an official answer or an official portal was seen.
    case verified
    /// A secondary source: press, a question-and-answer site, another province's page.
    case secondary
    /// Seen for an earlier regime only, or background knowledge.
    case unverified
    /// Looked for and not found: a value that the province sets.
    case setting
}

extension Certainty: Named {
    /// The name of the degree.
    public var name: Bilingual {
        switch self {
        case .verified: Bilingual(vi: "đã kiểm chứng", en: "verified")
        case .secondary: Bilingual(vi: "nguồn thứ cấp", en: "secondary source")
        case .unverified: Bilingual(vi: "chưa kiểm chứng", en: "not verified")
        case .setting: Bilingual(vi: "do tỉnh thiết lập", en: "set by the province")
        }
    }
}
