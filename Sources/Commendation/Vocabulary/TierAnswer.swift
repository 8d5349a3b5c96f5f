/// What a body above answers.
public enum TierAnswer: String, CaseIterable, Hashable, Sendable {
    /// It will confer, or has done so.
    case approved
    /// It does not approve.
    case notApproved = "not-approved"
    /// It sends the proposal back to the body below.
    case sentBack = "sent-back"
}

extension TierAnswer: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .approved: Bilingual(vi: "chấp thuận", en: "approved")
        case .notApproved: Bilingual(vi: "không chấp thuận", en: "not approved")
        case .sentBack: Bilingual(vi: "trả lại", en: "sent back")
        }
    }
}
