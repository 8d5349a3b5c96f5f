/// The cases of the simplified procedure by article 85 of the Law 06/2022/QH15.
public enum SimplifiedCase: String, CaseIterable, Hashable, Sendable {
    /// It serves a political task or timely encouragement.
    case politicalTask = "political-task"
    /// A sudden or brave feat, or an international prize.
    case suddenFeat = "sudden-feat"
    /// Found by the head of the agency, with whom it starts.
    case foundByHead = "found-by-head"
    /// Long service, length of service or external relations.
    case longService = "long-service"
    /// It holds a state secret: only a stub is kept.
    case stateSecret = "state-secret"
}

extension SimplifiedCase: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .politicalTask:
            Bilingual(vi: "phục vụ nhiệm vụ chính trị, động viên kịp thời", en: "political task, timely encouragement")
        case .suddenFeat:
            Bilingual(vi: "thành tích đột xuất, dũng cảm, giải quốc tế", en: "sudden or brave feat, international prize")
        case .foundByHead: Bilingual(vi: "người đứng đầu phát hiện", en: "found by the head")
        case .longService:
            Bilingual(vi: "cống hiến, niên hạn, đối ngoại", en: "long service, length of service, external relations")
        case .stateSecret: Bilingual(vi: "có nội dung bí mật nhà nước", en: "holds a state secret")
        }
    }
}
