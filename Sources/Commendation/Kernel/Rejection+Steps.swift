import Entry
import Foundation

/// Refusals about who may act, when, and in which state.
extension Rejection {
    static func roleMissing(for kind: CommandKind) -> Rejection {
        let roles = Permissions.roles(for: kind)
        return Rejection(
            .roleMissing,
            Bilingual(vi: "Bạn không có quyền \(kind.vi).", en: "You may not \(kind.en)."),
            remedy: Bilingual(
                vi: "Việc này dành cho: \(roles.map(\.vi).joined(separator: ", ")).",
                en: "This is for: \(roles.map(\.en).joined(separator: ", "))."))
    }

    static func otherUnit(for kind: CommandKind) -> Rejection {
        Rejection(
            .otherUnit,
            Bilingual(
                vi: "Không thể \(kind.vi): đề nghị thuộc đơn vị khác.",
                en: "You cannot \(kind.en): the proposal belongs to another unit."),
            remedy: Bilingual(
                vi: "Hãy để cán bộ của đơn vị đó hoặc cơ quan thường trực thực hiện.",
                en: "Let an officer of that unit or the standing office do it."))
    }

    static func dayInFuture(_ day: Day, today: Day) -> Rejection {
        Rejection(
            .dayInFuture,
            Bilingual(
                vi: "Ngày \(day.vietnamese) sau ngày hiện tại \(today.vietnamese).",
                en: "\(day.iso) is after today, \(today.iso)."),
            remedy: Bilingual(vi: "Hãy ghi ngày không sau hôm nay.", en: "Give a day that is not after today."))
    }

    static func beforePreviousStep(_ day: Day, last: Day, of proposal: UUID) -> Rejection {
        Rejection(
            .beforePreviousStep,
            Bilingual(
                vi: "Ngày \(day.vietnamese) trước ngày của bước trước đó (\(last.vietnamese)).",
                en: "\(day.iso) is before the day of the step before it (\(last.iso))."),
            remedy: Bilingual(
                vi: "Hãy ghi ngày từ \(last.vietnamese) trở đi.", en: "Give a day from \(last.iso) on."),
            stream: proposal)
    }

    static func decisionBeforeSubmission(_ date: Day, submitted: Day, of proposal: UUID) -> Rejection {
        Rejection(
            .decisionBeforeSubmission,
            Bilingual(
                vi: "Quyết định ngày \(date.vietnamese) trước ngày trình đề nghị (\(submitted.vietnamese)).",
                en: "The decision of \(date.iso) is dated before the proposal was handed in (\(submitted.iso))."),
            remedy: Bilingual(
                vi: "Hãy kiểm tra lại ngày quyết định.", en: "Check the date of the decision."), stream: proposal)
    }

    static func documentAfterDay(_ field: String, _ date: Day, on day: Day) -> Rejection {
        Rejection(
            .documentAfterDay,
            Bilingual(
                vi: "Văn bản ngày \(date.vietnamese) sau ngày thực hiện \(day.vietnamese).",
                en: "The document is dated \(date.iso), after the day of the act, \(day.iso)."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại ngày văn bản.", en: "Check the date of the document."), field: field)
    }

    /// The refusal of a step in a state, with the code that tells the commonest mistakes apart.
    static func illegal(_ step: CommandKind, in facts: ProposalState.Facts, of proposal: UUID, row: Int? = nil) -> Rejection {
        let allowed = facts.allowedSteps
        return Rejection(
            code(of: step, in: facts.status),
            Bilingual(
                vi: "Không thể \(step.vi): đề nghị đang ở trạng thái “\(facts.status.vi)”.",
                en: "Cannot \(step.en): the proposal is “\(facts.status.en)”."),
            remedy: remedy(allowed: allowed), allowed: allowed, stream: proposal, row: row)
    }

    private static func code(of step: CommandKind, in status: ProposalStatus) -> Code {
        switch step {
        case .confer:
            switch status {
            case .submitted, .received, .returned: .notAppraised
            case .conferred, .published, .delivered, .annulled, .recovered: .alreadyConferred
            default: .illegalStep
            }
        case .publish, .deliverAwards, .correctDecision, .annul:
            switch status {
            case .annulled, .recovered: .alreadyAnnulled
            case .published: step == .publish ? .alreadyPublished : .illegalStep
            case .delivered:
                switch step {
                case .publish: .alreadyPublished
                case .deliverAwards: .alreadyDelivered
                default: .illegalStep
                }
            default: .neverConferred
            }
        default: .illegalStep
        }
    }

    static func remedy(allowed steps: [CommandKind]) -> Bilingual {
        guard !steps.isEmpty else {
            return Bilingual(vi: "Hồ sơ đã kết thúc, không còn bước nào.", en: "The case is closed: no step is left.")
        }
        return Bilingual(
            vi: "Bước được phép lúc này: \(steps.map(\.vi).joined(separator: ", ")).",
            en: "Steps allowed now: \(steps.map(\.en).joined(separator: ", ")).")
    }

    static func unknownProposal(_ proposal: UUID) -> Rejection {
        Rejection(
            .unknownProposal, Bilingual(vi: "Không có đề nghị này.", en: "There is no such proposal."),
            remedy: Bilingual(
                vi: "Hãy kiểm tra mã đề nghị, hoặc trình danh sách trước.",
                en: "Check the id of the proposal, or submit a list first."),
            allowed: [.submitList], stream: proposal)
    }

    static func unknownDecision(_ decision: UUID) -> Rejection {
        Rejection(
            .unknownDecision, Bilingual(vi: "Không có quyết định này.", en: "There is no such decision."),
            remedy: Bilingual(
                vi: "Hãy kiểm tra số, ký hiệu và năm, hoặc ban hành quyết định trước.",
                en: "Check number, symbol and year, or issue the decision first."),
            allowed: [.confer], stream: decision)
    }

    static func exists(_ code: Code, _ stream: UUID, vi: String, en: String) -> Rejection {
        Rejection(
            code, Bilingual(vi: "\(vi) đã có trong sổ.", en: "\(en) is recorded already."),
            remedy: Bilingual(vi: "Không cần ghi lại.", en: "There is nothing left to do."), stream: stream)
    }
}
