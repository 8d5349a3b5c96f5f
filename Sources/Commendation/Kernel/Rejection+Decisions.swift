import Entry
import Foundation

/// Refusals about decisions and their numbers.
extension Rejection {
    static func numberUnreadable() -> Rejection {
        Rejection(
            .numberUnreadable,
            Bilingual(vi: "Không đọc được số, ký hiệu văn bản.", en: "The number of the document cannot be read."),
            remedy: Bilingual(
                vi: "Hãy ghi như 1196/QĐ-UBND, 36/2017/QĐ-UBND hoặc 293-KH/TU.",
                en: "Write it like 1196/QĐ-UBND, 36/2017/QĐ-UBND or 293-KH/TU."),
            field: "number")
    }

    static func numberWithoutStroke() -> Rejection {
        Rejection(
            .numberWithoutStroke,
            Bilingual(vi: "Ký hiệu “QD” thiếu dấu gạch của chữ Đ.", en: "The symbol “QD” lacks the stroke of the letter Đ."),
            remedy: Bilingual(vi: "Hãy ghi “QĐ”.", en: "Write “QĐ”."), field: "number")
    }

    static func numberOtherYear(_ year: Int, date: Day) -> Rejection {
        Rejection(
            .numberOtherYear,
            Bilingual(
                vi: "Số văn bản ghi năm \(year), ngày ban hành là \(date.vietnamese).",
                en: "The number says the year \(year), the date is \(date.iso)."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại số và ngày.", en: "Check number and date."), field: "number")
    }

    static func decisionNumberTaken(_ identity: DecisionIdentity) -> Rejection {
        Rejection(
            .decisionNumberTaken,
            Bilingual(
                vi: "Số \(identity.number.written) năm \(identity.year) đã được dùng cho một quyết định.",
                en: "Number \(identity.number.written) of \(identity.year) is taken by another decision."),
            remedy: Bilingual(
                vi: "Hãy kiểm tra lại số; mỗi số chỉ dùng một lần trong năm.", en: "Check the number: it is used once a year."),
            stream: identity.stream, field: "number")
    }

    static func illegal(_ step: CommandKind, in status: DecisionStatus, of decision: UUID) -> Rejection {
        let code: Code =
            switch (step, status) {
            case (_, .annulled): .alreadyAnnulled
            case (.publish, .published): .alreadyPublished
            default: .illegalStep
            }
        return Rejection(
            code,
            Bilingual(
                vi: "Không thể \(step.vi): quyết định đang ở trạng thái “\(status.vi)”.",
                en: "Cannot \(step.en): the decision is “\(status.en)”."),
            remedy: remedy(allowed: status.allowedSteps), allowed: status.allowedSteps, stream: decision)
    }

    static func noAuthority(_ body: BodyKind, for award: Award) -> Rejection {
        let bodies = award.authority.map(\.body)
        return Rejection(
            .noAuthority,
            Bilingual(
                vi: "\(body.vi) không có thẩm quyền quyết định “\(award.vi)”.",
                en: "The \(body.en) may not decide on “\(award.en)”."),
            remedy: Bilingual(
                vi:
                    "Thẩm quyền: \(bodies.map(\.vi).joined(separator: ", ")) (\(award.authority.map(\.citation).joined(separator: "; "))).",
                en:
                    "The authority: \(bodies.map(\.en).joined(separator: ", ")) (\(award.authority.map(\.citation).joined(separator: "; ")))."
            ),
            field: "body")
    }
}
