/// Why a proposal is not approved; the notice to the proposer names it.
public enum RefusalReason: String, CaseIterable, Hashable, Sendable {
    /// A standard of the award is not met.
    case standardNotMet = "standard-not-met"
    /// The achievement was commended before.
    case alreadyCommended = "already-commended"
    /// The dossier was not completed in time.
    case notCompleted = "not-completed"
    /// The council did not give the votes.
    case votesMissing = "votes-missing"
    /// A discipline or a pending case stands in the way.
    case disciplineOrCase = "discipline-or-case"
    /// The quota is used up.
    case quota
    /// Another reason, told in the note.
    case other
}

extension RefusalReason: Named {
    /// The name of the reason.
    public var name: Bilingual {
        switch self {
        case .standardNotMet: Bilingual(vi: "không đạt tiêu chuẩn", en: "a standard is not met")
        case .alreadyCommended: Bilingual(vi: "thành tích đã được khen thưởng", en: "the achievement was commended before")
        case .notCompleted: Bilingual(vi: "hồ sơ không được bổ sung đúng hạn", en: "the dossier was not completed in time")
        case .votesMissing: Bilingual(vi: "không đủ số phiếu của Hội đồng", en: "not enough votes of the council")
        case .disciplineOrCase:
            Bilingual(vi: "đang bị kỷ luật hoặc đang xem xét vụ việc", en: "a discipline or a pending case")
        case .quota: Bilingual(vi: "hết tỷ lệ, số lượng", en: "the quota is used up")
        case .other: Bilingual(vi: "lý do khác", en: "another reason")
        }
    }
}
