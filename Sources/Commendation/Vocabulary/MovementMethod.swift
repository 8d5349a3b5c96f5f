/// The forms of emulation by article 16.1 of the Law 06/2022/QH15.
public enum MovementMethod: String, CaseIterable, Hashable, Sendable {
    /// By theme.
    case thematic
    /// Regular, every year.
    case regular
}

extension MovementMethod: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .thematic: Bilingual(vi: "theo chuyên đề", en: "thematic")
        case .regular: Bilingual(vi: "thường xuyên hằng năm", en: "regular")
        }
    }
}
