/// Why a unit takes a proposal back.
public enum WithdrawalReason: String, CaseIterable, Hashable, Sendable {
    /// The unit asks for it.
    case unitRequest = "unit-request"
    /// The honoree does not wish it.
    case honoreeDeclines = "honoree-declines"
    /// The proposal was entered twice or by mistake.
    case enteredByMistake = "entered-by-mistake"
    /// Facts became known that stand in the way.
    case newFacts = "new-facts"
    /// Another reason.
    case other
}

extension WithdrawalReason: Named {
    /// The name of the reason.
    public var name: Bilingual {
        switch self {
        case .unitRequest: Bilingual(vi: "theo đề nghị của đơn vị", en: "at the unit's request")
        case .honoreeDeclines: Bilingual(vi: "đối tượng không có nguyện vọng", en: "the honoree does not wish it")
        case .enteredByMistake: Bilingual(vi: "nhập trùng hoặc nhầm", en: "entered twice or by mistake")
        case .newFacts: Bilingual(vi: "phát sinh tình tiết mới", en: "new facts became known")
        case .other: Bilingual(vi: "lý do khác", en: "another reason")
        }
    }
}
