/// The sex, as documents say it.
public enum Sex: String, CaseIterable, Hashable, Sendable {
    /// Female.
    case female
    /// Male.
    case male
}

extension Sex: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .female: Bilingual(vi: "nữ", en: "female")
        case .male: Bilingual(vi: "nam", en: "male")
        }
    }
}
