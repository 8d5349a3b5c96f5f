import Entry
import Foundation

/// Refusals about tiers, notice and council.
extension Rejection {
    static func otherTier(_ proposal: UUID, at level: TierLevel?, row: Int?) -> Rejection {
        let level = level ?? .unit
        return Rejection(
            .otherTier,
            Bilingual(vi: "Đề nghị đang ở \(level.vi).", en: "The proposal stands in the tier “\(level.en)”."),
            remedy: Bilingual(
                vi: "Hãy bỏ trường hợp này khỏi danh sách, hoặc chọn đúng cấp.",
                en: "Remove it from the list, or choose the level where it stands."),
            stream: proposal, row: row)
    }

    static func tierNotReached(_ proposal: UUID, decides: TierLevel, at level: TierLevel?, row: Int) -> Rejection {
        let level = level ?? .province
        return Rejection(
            .tierNotReached,
            Bilingual(
                vi: "Đề nghị đang ở \(level.vi), chưa trình đến \(decides.vi).",
                en: "The proposal stands in the tier “\(level.en)” and was not submitted to “\(decides.en)”."),
            remedy: Bilingual(vi: "Hãy trình cấp trên trước.", en: "Submit it to the body above first."),
            allowed: [.forwardSubmission], stream: proposal, row: row)
    }

    static func noFurtherTier(_ proposal: UUID, row: Int?) -> Rejection {
        Rejection(
            .noFurtherTier,
            Bilingual(
                vi: "Theo bảng thẩm quyền, danh hiệu, hình thức này do cấp hiện tại quyết định.",
                en: "By the authority table the award is decided in the current tier."),
            remedy: Bilingual(
                vi: "Hãy trình người có thẩm quyền của cấp này, hoặc ghi rõ cấp được trình.",
                en: "Lay it before the authority of this tier, or name the level."),
            stream: proposal, row: row)
    }

    static func tierNotAbove(_ level: TierLevel, _ current: TierLevel, of proposal: UUID, row: Int?) -> Rejection {
        Rejection(
            .tierNotAbove,
            Bilingual(
                vi: "\(level.vi) không phải cấp trên của \(current.vi).", en: "“\(level.en)” is not above “\(current.en)”."),
            remedy: Bilingual(vi: "Hãy chọn cấp trên.", en: "Choose a level above."), stream: proposal, row: row, field: "level")
    }

    static func noticeMissing(
        _ rule: NoticeRule, of proposal: UUID, in facts: ProposalState.Facts, row: Int?
    ) -> Rejection {
        Rejection(
            .noticeMissing,
            Bilingual(
                vi: "Đề nghị này phải lấy ý kiến công khai ít nhất \(rule.days) ngày làm việc trước phiên họp Hội đồng.",
                en: "The proposal must be on public notice for at least \(rule.days) working days before the council meets."),
            remedy: Bilingual(
                vi: "Hãy lấy ý kiến công khai trước (\(rule.citation)).", en: "Put it to public notice first (\(rule.citation))."),
            allowed: facts.allows(.openNotice) ? [.openNotice] : facts.allowedSteps, stream: proposal, row: row)
    }

    static func noticeTooShort(_ rule: NoticeRule, until end: Day, of proposal: UUID, row: Int?) -> Rejection {
        let next = end.adding(days: 1)
        return Rejection(
            .noticeTooShort,
            Bilingual(
                vi: "Chưa đủ \(rule.days) ngày làm việc lấy ý kiến công khai: đến hết ngày \(end.vietnamese) mới đủ.",
                en: "The \(rule.days) working days of public notice are over only with \(end.iso)."),
            remedy: Bilingual(
                vi: "Việc này có thể thực hiện từ ngày \(next.vietnamese) (\(rule.citation)).",
                en: "This may be done from \(next.iso) on (\(rule.citation))."),
            stream: proposal, row: row, field: "date")
    }

    static func datesReversed(_ field: String) -> Rejection {
        Rejection(
            .datesReversed, Bilingual(vi: "Ngày cuối trước ngày đầu.", en: "The last day lies before the first."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại các ngày.", en: "Check the days."), field: field)
    }

    static func unknownSession(_ session: UUID) -> Rejection {
        Rejection(
            .unknownSession, Bilingual(vi: "Không có phiên họp này.", en: "There is no such session."),
            remedy: Bilingual(vi: "Hãy triệu tập phiên họp trước.", en: "Convene the session first."),
            allowed: [.conveneSession], stream: session)
    }

    static func otherSession(_ proposal: UUID, row: Int?) -> Rejection {
        Rejection(
            .otherSession, Bilingual(vi: "Đề nghị này thuộc phiên họp khác.", en: "The proposal is on another session."),
            remedy: Bilingual(vi: "Hãy bỏ trường hợp này khỏi danh sách.", en: "Remove it from the list."), stream: proposal,
            row: row)
    }

    static func sessionIncomplete(_ session: UUID, expected: Int, given: Int) -> Rejection {
        Rejection(
            .sessionIncomplete,
            Bilingual(
                vi: "Phiên họp có \(expected) đề nghị, kết quả ghi \(given).",
                en: "The session has \(expected) proposals, the result tells of \(given)."),
            remedy: Bilingual(
                vi: "Hãy ghi kết quả hoặc hoãn từng đề nghị.", en: "Give votes or a postponement for each proposal."),
            stream: session)
    }

    static func votesExceedMembers(_ members: Int, row: Int) -> Rejection {
        Rejection(
            .votesExceedMembers,
            Bilingual(
                vi: "Tổng số phiếu nhiều hơn \(members) thành viên Hội đồng.",
                en: "There are more votes than the \(members) members of the council."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại biên bản.", en: "Check the minutes."), row: row)
    }
}

/// Refusals about delivery, correction and identity.
extension Rejection {
    static func repeatedCertificate(_ proposal: UUID, row: Int) -> Rejection {
        Rejection(
            .repeatedCertificate,
            Bilingual(vi: "Số bằng này lặp lại trong danh sách.", en: "The certificate number stands twice in the list."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại số bằng.", en: "Check the certificate number."), stream: proposal, row: row,
            field: "certificate")
    }

    static func certificateTaken(_ proposal: UUID, year: Int, row: Int) -> Rejection {
        Rejection(
            .certificateTaken,
            Bilingual(
                vi: "Số bằng này đã có trong Sổ Vàng năm \(year) của cơ quan.",
                en: "The certificate number stands in the body's golden book of \(year) already."),
            remedy: Bilingual(
                vi: "Hãy kiểm tra lại số bằng; mỗi số chỉ dùng một lần.", en: "Check the certificate number: it is used once."),
            stream: proposal, row: row, field: "certificate")
    }

    static func nothingRecovered(_ proposal: UUID, row: Int) -> Rejection {
        Rejection(
            .nothingRecovered,
            Bilingual(
                vi: "Dòng này không ghi thêm hiện vật hay tiền nào được thu hồi.",
                en: "The row tells of no object and no money that came back."),
            remedy: Bilingual(
                vi: "Hãy ghi hiện vật hoặc số tiền đã thu hồi; nếu chưa thu hồi được, không cần ghi.",
                en: "Tell the object or the money that came back; if nothing did, there is nothing to record."),
            stream: proposal, row: row, field: "object")
    }

    static func nothingToCorrect(_ proposal: UUID, row: Int) -> Rejection {
        Rejection(
            .nothingToCorrect, Bilingual(vi: "Không có nội dung đính chính.", en: "No particular is corrected."),
            remedy: Bilingual(vi: "Hãy ghi nội dung mới.", en: "Give the new particulars."), stream: proposal, row: row)
    }

    static func sameUnit(_ proposal: UUID, row: Int) -> Rejection {
        Rejection(
            .sameUnit, Bilingual(vi: "Đề nghị đã thuộc đơn vị này.", en: "The proposal is of this unit already."),
            remedy: Bilingual(vi: "Không cần đổi tên.", en: "There is nothing left to do."), stream: proposal, row: row)
    }

    static func notAnIndividual(_ proposal: UUID) -> Rejection {
        Rejection(
            .notAnIndividual, Bilingual(vi: "Nhóm chức vụ chỉ có ở cá nhân.", en: "Only individuals have a rank group."),
            remedy: Bilingual(vi: "Không cần ghi.", en: "There is nothing to record."), stream: proposal)
    }

    static func secretOnPaper(row: Int?) -> Rejection {
        Rejection(
            .stateSecret,
            Bilingual(
                vi: "Hồ sơ có nội dung bí mật nhà nước không được nhập vào hệ thống.",
                en: "A dossier that holds a state secret must not be entered."),
            remedy: Bilingual(
                vi: "Hãy xử lý trên giấy; chỉ ghi số sổ, ngày, cơ quan và số lượng.",
                en: "Handle it on paper; record only register number, date, body and count."),
            allowed: [.recordSecretDossier], row: row, field: "simplified")
    }
}
