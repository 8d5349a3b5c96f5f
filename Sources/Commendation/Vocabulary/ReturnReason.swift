/// Why a proposal is sent back to be completed.
public enum ReturnReason: String, CaseIterable, Hashable, Sendable {
    /// A document of the dossier is missing.
    case documentMissing = "document-missing"
    /// The achievement report does not suffice.
    case reportInsufficient = "report-insufficient"
    /// The minutes of the review meeting are missing.
    case minutesMissing = "minutes-missing"
    /// The certificate of the initiative or work is missing.
    case initiativeCertificateMissing = "initiative-certificate-missing"
    /// The person's or collective's particulars are wrong or incomplete.
    case particularsWrong = "particulars-wrong"
    /// Another award is asked for than the achievement allows.
    case otherAward = "other-award"
    /// The achievement period is wrong or missing.
    case periodWrong = "period-wrong"
    /// Another reason, told in the note.
    case other
}

extension ReturnReason: Named {
    /// The name of the reason.
    public var name: Bilingual {
        switch self {
        case .documentMissing: Bilingual(vi: "thiếu văn bản trong hồ sơ", en: "a document is missing")
        case .reportInsufficient: Bilingual(vi: "báo cáo thành tích chưa đạt", en: "the achievement report does not suffice")
        case .minutesMissing: Bilingual(vi: "thiếu biên bản bình xét", en: "the review minutes are missing")
        case .initiativeCertificateMissing:
            Bilingual(vi: "thiếu chứng nhận sáng kiến, đề tài", en: "the initiative certificate is missing")
        case .particularsWrong: Bilingual(vi: "thông tin đối tượng sai hoặc thiếu", en: "particulars wrong or incomplete")
        case .otherAward: Bilingual(vi: "danh hiệu, hình thức đề nghị chưa phù hợp", en: "another award fits")
        case .periodWrong: Bilingual(vi: "thời gian tính thành tích sai hoặc thiếu", en: "achievement period wrong or missing")
        case .other: Bilingual(vi: "lý do khác", en: "another reason")
        }
    }
}
