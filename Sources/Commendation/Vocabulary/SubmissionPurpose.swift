/// What a letter of submission lays before whom.
public enum SubmissionPurpose: String, CaseIterable, Hashable, Sendable {
    /// A unit hands its proposals in.
    case proposals
    /// The standing office lays them before the authority of its tier.
    case authority
    /// A tier forwards them to the body above.
    case forward
}

extension SubmissionPurpose: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .proposals: Bilingual(vi: "đề nghị khen thưởng", en: "proposals handed in")
        case .authority: Bilingual(vi: "trình người có thẩm quyền", en: "laid before the authority")
        case .forward: Bilingual(vi: "trình cấp trên", en: "forwarded to the body above")
        }
    }
}
