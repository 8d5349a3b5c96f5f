import Entry

extension RuleWarning {
    /// An award is conferred although the appraisal found that a standard is not met.
    static func againstAppraisal(row: Int) -> RuleWarning {
        RuleWarning(
            code: "conferred-against-appraisal",
            text: Bilingual(
                vi: "Thẩm định kết luận không đủ điều kiện, tiêu chuẩn nhưng vẫn được khen thưởng.",
                en: "The award is conferred although the appraisal found that the standard is not met."),
            certainty: .setting, citation: "Law 06/2022/QH15 art. 5.2", row: row)
    }

    /// The body is not told, so its authority cannot be judged.
    static func bodyUnknown(for award: Award) -> RuleWarning {
        RuleWarning(
            code: "authority-cannot-be-computed",
            text: Bilingual(
                vi: "Chưa rõ loại cơ quan ban hành nên không kiểm tra được thẩm quyền đối với “\(award.vi)”.",
                en: "The kind of the deciding body is not told, so its authority for “\(award.en)” cannot be judged."),
            certainty: .setting, citation: award.citation)
    }

    /// The body may decide, but the rule that says so is not verified.
    static func authorityUnverified(_ line: AuthorityLine, for award: Award) -> RuleWarning {
        RuleWarning(
            code: "authority-not-verified",
            text: Bilingual(
                vi: "Thẩm quyền của \(line.body.vi) đối với “\(award.vi)” dựa trên căn cứ \(line.certainty.vi).",
                en: "That the \(line.body.en) decides on “\(award.en)” rests on a source that is “\(line.certainty.en)”."),
            certainty: line.certainty, citation: line.citation)
    }

    /// The body is not among those known to decide, but the list is not known to be closed.
    static func authorityNotListed(_ body: BodyKind, for award: Award) -> RuleWarning {
        RuleWarning(
            code: "authority-not-listed",
            text: Bilingual(
                vi: "\(body.vi) không có trong danh sách thẩm quyền đã biết của “\(award.vi)”.",
                en: "The \(body.en) is not among the bodies known to decide on “\(award.en)”."),
            certainty: award.exclusive ?? .setting, citation: award.authority.first?.citation ?? award.citation)
    }

    /// The award is not known to be for this kind of honoree.
    static func subjectNotListed(_ kind: SubjectKind, for award: Award) -> RuleWarning {
        RuleWarning(
            code: "subject-not-listed",
            text: Bilingual(
                vi: "“\(award.vi)” theo danh mục không dành cho \(kind.vi).",
                en: "By the catalogue “\(award.en)” is not for: \(kind.en)."),
            certainty: award.subjectCertainty, citation: award.citation)
    }

    /// The award is for another kind of commendation.
    static func otherMeritKind(_ kind: MeritKind, for award: String, only: MeritKind) -> RuleWarning {
        RuleWarning(
            code: "merit-kind-other",
            text: Bilingual(
                vi: "“\(award)” là khen thưởng về \(only.vi), không phải \(kind.vi).",
                en: "“\(award)” is for \(only.en), not for \(kind.en)."),
            certainty: .unverified, citation: "stat_forms.yaml: forms 0602 and 0603 count the method Kháng chiến apart")
    }

    /// The honoree is proposed, or has the award, for a period that overlaps.
    static func overlappingProposal(row: Int?) -> RuleWarning {
        RuleWarning(
            code: "overlapping-period",
            text: Bilingual(
                vi: "Đối tượng đã được đề nghị cùng danh hiệu, hình thức cho thời gian trùng một phần.",
                en: "The honoree is proposed for the same award for a period that overlaps."),
            certainty: .setting, citation: "Law 06/2022/QH15 art. 5.2", row: row)
    }
}
