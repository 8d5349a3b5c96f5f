/// How a complaint or denunciation ended.
public enum ComplaintOutcome: String, CaseIterable, Hashable, Sendable {
    /// It is right.
    case upheld
    /// It is right in part.
    case partlyUpheld = "partly-upheld"
    /// It is wrong.
    case rejected
    /// It was taken back.
    case withdrawn
}

extension ComplaintOutcome: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .upheld: Bilingual(vi: "đúng", en: "upheld")
        case .partlyUpheld: Bilingual(vi: "đúng một phần", en: "upheld in part")
        case .rejected: Bilingual(vi: "sai", en: "rejected")
        case .withdrawn: Bilingual(vi: "rút", en: "withdrawn")
        }
    }
}
