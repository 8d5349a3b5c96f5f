/// How a council votes.
public enum VotingMethod: String, CaseIterable, Hashable, Sendable {
    /// By secret ballot.
    case secretBallot = "secret-ballot"
    /// By show of hands.
    case showOfHands = "show-of-hands"
    /// In writing.
    case writtenOpinion = "written-opinion"
}

extension VotingMethod: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .secretBallot: Bilingual(vi: "bỏ phiếu kín", en: "secret ballot")
        case .showOfHands: Bilingual(vi: "biểu quyết giơ tay", en: "show of hands")
        case .writtenOpinion: Bilingual(vi: "lấy ý kiến bằng văn bản", en: "written opinion")
        }
    }
}
