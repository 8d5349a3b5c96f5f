import Entry
import Foundation

/// Refusals about who is who.
extension Rejection {
    static func honoreeMerged(_ honoree: UUID, into target: UUID) -> Rejection {
        Rejection(
            .honoreeMerged,
            Bilingual(
                vi: "Đối tượng này đã được hợp nhất vào đối tượng khác.", en: "The honoree was merged into another one."),
            remedy: Bilingual(
                vi: "Hãy dùng đối tượng \(target.text).", en: "Use the honoree \(target.text)."), stream: honoree)
    }

    static func honoreeOtherKind(_ kind: SubjectKind, _ other: SubjectKind, of honoree: UUID) -> Rejection {
        Rejection(
            .honoreeOtherKind,
            Bilingual(
                vi: "Một bên là \(kind.vi), bên kia là \(other.vi), không thể là một.",
                en: "One is of the kind “\(kind.en)”, the other “\(other.en)”: they cannot be one."),
            remedy: Bilingual(vi: "Hãy chọn lại đối tượng.", en: "Choose another honoree."), stream: honoree)
    }

    static func honoreeSame(_ honoree: UUID) -> Rejection {
        Rejection(
            .honoreeSame,
            Bilingual(vi: "Hai bên là cùng một đối tượng.", en: "Both are the same honoree already."),
            remedy: Bilingual(vi: "Hãy chọn đối tượng khác.", en: "Choose another honoree."), stream: honoree)
    }

    static func noOpenQuestion(_ honoree: UUID) -> Rejection {
        Rejection(
            .noOpenQuestion,
            Bilingual(vi: "Đối tượng này không còn nghi vấn nào.", en: "Nobody asks whether this honoree is another one."),
            remedy: Bilingual(
                vi: "Hãy tải lại danh sách nghi trùng; nếu cần, hãy hợp nhất trực tiếp.",
                en: "Load the list of unsure matches again; if need be, merge the two."),
            allowed: [.questionHonoree, .mergeHonorees], stream: honoree)
    }

    static func notACandidate(_ other: UUID, of honoree: UUID) -> Rejection {
        Rejection(
            .notACandidate,
            Bilingual(
                vi: "Đối tượng \(other.text) không nằm trong danh sách nghi trùng.",
                en: "The honoree \(other.text) is not among those in question."),
            remedy: Bilingual(
                vi: "Hãy chọn trong danh sách, hoặc hợp nhất trực tiếp.", en: "Choose one of the list, or merge the two."),
            allowed: [.resolveMatch, .mergeHonorees], stream: honoree)
    }

    static func otherHonoree(_ proposal: UUID) -> Rejection {
        Rejection(
            .otherHonoree,
            Bilingual(vi: "Đề nghị này thuộc đối tượng khác.", en: "The proposal belongs to another honoree."),
            remedy: Bilingual(vi: "Hãy bỏ đề nghị này khỏi danh sách.", en: "Remove it from the list."), stream: proposal)
    }

    static func nothingChanged(_ stream: UUID?) -> Rejection {
        Rejection(
            .nothingChanged, Bilingual(vi: "Không có gì thay đổi.", en: "Nothing would change."),
            remedy: Bilingual(vi: "Không cần ghi lại.", en: "There is nothing left to do."), stream: stream)
    }

    static func birthImpossible() -> Rejection {
        Rejection(
            .birthImpossible, Bilingual(vi: "Ngày sinh không thể có.", en: "The birth date is not possible."),
            remedy: Bilingual(
                vi: "Hãy kiểm tra lại: ngày sinh từ năm \(Particulars.earliestBirth.year) đến hôm nay.",
                en: "Check it: it lies between the year \(Particulars.earliestBirth.year) and today."), field: "birthDate")
    }

    static func identityNumberUnreadable() -> Rejection {
        Rejection(
            .identityNumberUnreadable,
            Bilingual(vi: "Số định danh không đúng dạng.", en: "The identity number is not one of a card or passport."),
            remedy: Bilingual(
                vi: "Số căn cước có 12 chữ số (chứng minh nhân dân cũ 9 chữ số); hộ chiếu từ 6 đến 20 chữ và số.",
                en: "A card has 12 digits (9 before 2016); a passport 6 to 20 letters and digits."), field: "identityNumber")
    }

    static func notOfCollective(_ field: String) -> Rejection {
        Rejection(
            .memberUnexpected,
            Bilingual(
                vi: "Tập thể không có ngày sinh, số định danh.", en: "A collective has no birth date and no identity number."),
            remedy: Bilingual(vi: "Hãy để trống.", en: "Leave it empty."), field: field)
    }
}
