/// What an appraisal found.
public enum AppraisalOutcome: String, CaseIterable, Hashable, Sendable {
    /// The conditions and standards are met.
    case meets
    /// A condition or standard is not met.
    case fails
    /// It cannot be computed from what is known.
    case cannotBeComputed
}

extension AppraisalOutcome: Named {
    /// The name of the outcome.
    public var name: Bilingual {
        switch self {
        case .meets: Bilingual(vi: "đủ điều kiện, tiêu chuẩn", en: "meets the standard")
        case .fails: Bilingual(vi: "không đủ điều kiện, tiêu chuẩn", en: "does not meet the standard")
        case .cannotBeComputed: Bilingual(vi: "chưa đủ căn cứ để kết luận", en: "cannot be computed")
        }
    }
}
