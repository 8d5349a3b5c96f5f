/// Where a decision stands.
public enum DecisionStatus: String, CaseIterable, Hashable, Sendable {
    /// Signed and issued.
    case issued
    /// Published.
    case published
    /// Annulled as a whole, or award by award until none was left: the end.
    case annulled

    /// The steps that are allowed now.
    public var allowedSteps: [CommandKind] {
        switch self {
        case .issued: [.publish, .deliverAwards, .correctDecision, .annul]
        case .published: [.deliverAwards, .correctDecision, .annul]
        case .annulled: [.recoverAwards]
        }
    }
}

extension DecisionStatus: Named {
    /// The name of the status.
    public var name: Bilingual {
        switch self {
        case .issued: Bilingual(vi: "đã ban hành", en: "issued")
        case .published: Bilingual(vi: "đã công bố", en: "published")
        case .annulled: Bilingual(vi: "đã hủy bỏ", en: "annulled")
        }
    }
}
