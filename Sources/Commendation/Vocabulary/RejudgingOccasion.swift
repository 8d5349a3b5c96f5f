/// Why an open proposal was judged again.
public enum RejudgingOccasion: String, CaseIterable, Hashable, Sendable {
    /// Two honorees were found to be one.
    case merge
    /// Two honorees had been taken for one.
    case split
    /// The unit was taken over by another.
    case retitling
    /// Other rules apply.
    case rules
}

extension RejudgingOccasion: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .merge: Bilingual(vi: "gộp đối tượng", en: "honorees merged")
        case .split: Bilingual(vi: "tách đối tượng", en: "honoree split")
        case .retitling: Bilingual(vi: "đổi tên đơn vị", en: "unit retitled")
        case .rules: Bilingual(vi: "thay đổi quy tắc", en: "rules changed")
        }
    }
}
