/// The closed list of commands; also the steps that a rejection names as allowed.
public enum CommandKind: String, CaseIterable, Hashable, Sendable {
    /// Hands in a list of proposals by a letter of submission.
    case submitList = "submit-list"
    /// Receives a proposal for appraisal.
    case receive
    /// Sends a proposal back to be completed.
    case returnForCompletion = "return-for-completion"
    /// Hands in a returned proposal again.
    case resubmit
    /// Takes a proposal back.
    case withdraw
    /// Records the appraisal of a proposal.
    case appraise
    /// Issues a decision that confers awards.
    case confer
    /// Records that a proposal is not approved.
    case notApprove = "not-approve"
    /// Notifies the proposer of the result.
    case notifyResult = "notify-result"
    /// Publishes a decision.
    case publish
    /// Annuls a decision, or some of its awards.
    case annul
    /// Registers an honoree.
    case registerHonoree = "register-honoree"
    /// Records that a row was matched to an honoree.
    case matchHonoree = "match-honoree"
    /// Registers a unit.
    case registerUnit = "register-unit"
    /// Adopts a rule pack.
    case adoptRulePack = "adopt-rule-pack"
}

extension CommandKind: Named {
    /// The name of the step.
    public var name: Bilingual {
        switch self {
        case .submitList: Bilingual(vi: "trình danh sách đề nghị", en: "submit a list of proposals")
        case .receive: Bilingual(vi: "tiếp nhận", en: "receive")
        case .returnForCompletion: Bilingual(vi: "trả lại để bổ sung", en: "return for completion")
        case .resubmit: Bilingual(vi: "trình lại", en: "resubmit")
        case .withdraw: Bilingual(vi: "rút đề nghị", en: "withdraw")
        case .appraise: Bilingual(vi: "thẩm định", en: "appraise")
        case .confer: Bilingual(vi: "ban hành quyết định khen thưởng", en: "confer by a decision")
        case .notApprove: Bilingual(vi: "không chấp thuận", en: "not approve")
        case .notifyResult: Bilingual(vi: "thông báo kết quả", en: "notify of the result")
        case .publish: Bilingual(vi: "công bố quyết định", en: "publish the decision")
        case .annul: Bilingual(vi: "hủy bỏ quyết định", en: "annul the decision")
        case .registerHonoree: Bilingual(vi: "đăng ký đối tượng", en: "register an honoree")
        case .matchHonoree: Bilingual(vi: "ghép đối tượng", en: "match an honoree")
        case .registerUnit: Bilingual(vi: "đăng ký đơn vị", en: "register a unit")
        case .adoptRulePack: Bilingual(vi: "áp dụng bộ quy tắc", en: "adopt a rule pack")
        }
    }
}
