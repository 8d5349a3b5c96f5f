/// By which procedure a proposal is handled.
public enum Procedure: String, CaseIterable, Hashable, Sendable {
    /// The full procedure.
    case regular
    /// The simplified procedure of article 85 of the Law 06/2022/QH15.
    case simplified
}

extension Procedure: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .regular: Bilingual(vi: "thủ tục thông thường", en: "regular procedure")
        case .simplified: Bilingual(vi: "thủ tục đơn giản", en: "simplified procedure")
        }
    }
}
