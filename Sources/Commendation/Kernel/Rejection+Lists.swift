import Entry
import Foundation

/// Refusals about lists, awards and texts.
extension Rejection {
    static func listEmpty() -> Rejection {
        Rejection(
            .listEmpty, Bilingual(vi: "Danh sách không có dòng nào.", en: "The list has no rows."),
            remedy: Bilingual(vi: "Hãy nhập ít nhất một dòng.", en: "Give at least one row."))
    }

    static func listTooLong(_ count: Int, limit: Int) -> Rejection {
        Rejection(
            .listTooLong,
            Bilingual(
                vi: "Danh sách có \(count) dòng, tối đa là \(limit).",
                en: "The list has \(count) rows, at most \(limit) are allowed."),
            remedy: Bilingual(vi: "Hãy chia thành nhiều danh sách.", en: "Split it into several lists."))
    }

    static func repeatedInList(_ stream: UUID?, row: Int? = nil) -> Rejection {
        Rejection(
            .repeatedInList, Bilingual(vi: "Dòng này lặp lại trong danh sách.", en: "This row stands twice in the list."),
            remedy: Bilingual(vi: "Hãy bỏ dòng lặp.", en: "Remove the repeated row."), stream: stream, row: row)
    }

    /// Two rows of one request are about one honoree, award and period.
    public static func repeatedHonoree(row: Int, first: Int) -> Rejection {
        Rejection(
            .repeatedHonoree,
            Bilingual(
                vi: "Đối tượng này đã được đề nghị cùng danh hiệu, hình thức ở dòng \(first).",
                en: "This honoree is proposed for the same award in row \(first)."),
            remedy: Bilingual(vi: "Hãy bỏ một trong hai dòng.", en: "Remove one of the two rows."), row: row)
    }

    static func duplicateProposal(_ other: UUID, row: Int?) -> Rejection {
        Rejection(
            .duplicateProposal,
            Bilingual(
                vi: "Đối tượng này đã được đề nghị cùng danh hiệu, hình thức cho cùng thời gian thành tích.",
                en: "This honoree is proposed for the same award and achievement period already."),
            remedy: Bilingual(
                vi: "Hãy bỏ dòng này, hoặc rút đề nghị trước.", en: "Remove the row, or withdraw the earlier proposal."),
            stream: other,
            row: row)
    }

    static func unknownAward(_ award: String) -> Rejection {
        Rejection(
            .unknownAward,
            Bilingual(vi: "Danh mục không có mã “\(award.prefix(40))”.", en: "The catalogue has no code “\(award.prefix(40))”."),
            remedy: Bilingual(vi: "Hãy dùng một mã của danh mục.", en: "Use a code of the catalogue."), field: "award")
    }

    static func awardNotInForce(_ award: Award, on day: Day) -> Rejection {
        Rejection(
            .awardNotInForce,
            Bilingual(
                vi: "“\(award.vi)” không có hiệu lực ngày \(day.vietnamese).", en: "“\(award.en)” is not in force on \(day.iso)."),
            remedy: Bilingual(
                vi: "Hãy chọn danh hiệu, hình thức có hiệu lực ngày đó.", en: "Choose an award that is in force on that day."),
            field: "award")
    }

    static func subjectNotEligible(_ award: Award, _ kind: SubjectKind) -> Rejection {
        let subjects = award.subjects
        return Rejection(
            .subjectNotEligible,
            Bilingual(vi: "“\(award.vi)” không dành cho \(kind.vi).", en: "“\(award.en)” is not for: \(kind.en)."),
            remedy: Bilingual(
                vi: "Đối tượng được xét: \(subjects.map(\.vi).joined(separator: ", ")) (\(award.citation)).",
                en: "It is for: \(subjects.map(\.en).joined(separator: ", ")) (\(award.citation))."), field: "award")
    }

    static func periodReversed() -> Rejection {
        Rejection(
            .periodReversed,
            Bilingual(
                vi: "Thời gian thành tích kết thúc trước khi bắt đầu.", en: "The achievement period ends before it begins."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại ngày đầu và ngày cuối.", en: "Check its first and last day."),
            field: "achievementTo")
    }

    static func stateSecret(_ mark: SecrecyMark, field: String, row: Int? = nil) -> Rejection {
        Rejection(
            .stateSecret,
            Bilingual(
                vi: "Hồ sơ có dấu độ mật “\(mark.vi)” nên không được nhập vào hệ thống.",
                en: "The dossier is marked “\(mark.en)” and must not be entered."),
            remedy: Bilingual(
                vi: "Hãy xử lý theo chế độ bảo mật trên giấy; chỉ ghi số sổ, ngày, cơ quan và số lượng.",
                en: "Handle it on paper under the secrecy rules; record only register number, date, body and count."),
            row: row, field: field)
    }

    static func textMissing(_ field: String, row: Int? = nil) -> Rejection {
        Rejection(
            .textMissing, Bilingual(vi: "Thiếu thông tin bắt buộc (\(field)).", en: "A required text is missing (\(field))."),
            remedy: Bilingual(vi: "Hãy điền thông tin này.", en: "Fill it in."), row: row, field: field)
    }

    static func textTooLong(_ field: String, limit: Int, row: Int? = nil) -> Rejection {
        Rejection(
            .textTooLong,
            Bilingual(
                vi: "Nội dung quá dài (\(field)), tối đa \(limit) ký tự.",
                en: "The text is too long (\(field)), at most \(limit) characters."),
            remedy: Bilingual(vi: "Hãy rút gọn.", en: "Shorten it."), row: row, field: field)
    }

    static func textNotPlain(_ field: String, row: Int? = nil) -> Rejection {
        Rejection(
            .textNotPlain,
            Bilingual(
                vi: "Nội dung có ký tự điều khiển, không đọc được trên giấy (\(field)).",
                en: "The text holds control characters, which nobody can read on paper (\(field))."),
            remedy: Bilingual(vi: "Hãy gõ lại nội dung này.", en: "Type the text again."), row: row, field: field)
    }

    static func listIncomplete(_ decision: UUID, expected: Int, given: Int) -> Rejection {
        Rejection(
            .listIncomplete,
            Bilingual(
                vi: "Quyết định còn \(expected) trường hợp, danh sách có \(given).",
                en: "\(expected) awards of the decision stand, the list has \(given)."),
            remedy: Bilingual(vi: "Hãy tải lại danh sách của quyết định.", en: "Load the list of the decision again."),
            stream: decision)
    }

    static func otherDecision(_ proposal: UUID) -> Rejection {
        Rejection(
            .otherDecision,
            Bilingual(
                vi: "Trường hợp này được khen thưởng bởi quyết định khác.", en: "This award was conferred by another decision."),
            remedy: Bilingual(vi: "Hãy bỏ trường hợp này khỏi danh sách.", en: "Remove it from the list."), stream: proposal)
    }
}

/// Refusals about honorees.
extension Rejection {
    static func unknownHonoree(_ honoree: UUID) -> Rejection {
        Rejection(
            .unknownHonoree, Bilingual(vi: "Chưa đăng ký đối tượng này.", en: "The honoree is not registered."),
            remedy: Bilingual(vi: "Hãy đăng ký đối tượng trước.", en: "Register the honoree first."), allowed: [.registerHonoree],
            stream: honoree)
    }
}
