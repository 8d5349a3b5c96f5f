import Commendation
import Entry

/// Problems of dates, periods, numbers and words of a closed set.
extension RowProblem {
    static func date(_ fault: DateReading.Fault, yearAlone: Bool, at place: CellPlace, value: String) -> RowProblem {
        let form = yearAlone ? "dd/mm/yyyy, mm/yyyy, yyyy" : "dd/mm/yyyy"
        let right = Bilingual(vi: "Ghi theo dạng \(form), ví dụ 05/09/2025", en: "Write it as \(form), such as 05/09/2025")
        func problem(_ code: Code, _ vi: String, _ en: String, _ remedy: Bilingual? = nil) -> RowProblem {
            RowProblem(code, at: place, value: value, what: Bilingual(vi: vi, en: en), remedy: remedy ?? right)
        }
        switch fault {
        case .impossible: return problem(.impossibleDate, "Không có ngày này trong lịch", "There is no such day")
        case .monthFirst(let day):
            return problem(
                .monthBeforeDay, "Tháng và ngày bị đảo", "Month and day are exchanged",
                Bilingual(
                    vi: "Có phải là \(day.vietnamese)? Ghi ngày trước tháng",
                    en: "Is it \(day.vietnamese)? Write the day before the month"))
        case .serial(let day):
            return problem(
                .serialDate, "Đây là số ngày của Excel, không phải ngày", "This is Excel's number of a day and not a date",
                Bilingual(
                    vi: "Có thể là \(day.vietnamese). Định dạng cột là ngày (dd/mm/yyyy) trước khi xuất tệp",
                    en: "It may be \(day.vietnamese). Format the column as a date (dd/mm/yyyy) before the export"))
        case .shortYear: return problem(.shortYear, "Năm chỉ có hai chữ số", "The year has two digits only")
        case .incomplete: return problem(.incompleteDate, "Thiếu ngày hoặc tháng", "The day or the month is missing")
        case .outOfRange: return problem(.dateOutOfRange, "Năm nằm ngoài khoảng 1900–2100", "The year is not within 1900–2100")
        case .unreadable: return problem(.unreadableDate, "Không đọc được ngày", "This cannot be read as a date")
        }
    }

    static func futureBirth(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .futureBirth, at: place, value: value,
            what: Bilingual(vi: "Ngày sinh ở tương lai", en: "The birth is in the future"),
            remedy: Bilingual(vi: "Kiểm tra lại năm sinh", en: "Check the year of birth"))
    }

    static func missingPeriod(at place: CellPlace) -> RowProblem {
        RowProblem(
            .missingPeriod, at: place,
            what: Bilingual(vi: "Thiếu thời gian đạt thành tích", en: "The period of the achievement is missing"),
            remedy: Bilingual(
                vi: "Ghi đủ từ ngày và đến ngày, hoặc năm (2025, 2021-2025)",
                en: "Give both first and last day, or the year (2025, 2021-2025)"))
    }

    static func badPeriod(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .badPeriod, at: place, value: value,
            what: Bilingual(vi: "Không đọc được thời gian", en: "This cannot be read as a period"),
            remedy: Bilingual(
                vi: "Ghi năm (2025), khoảng năm (2021-2025) hoặc hai ngày (01/09/2024 - 31/05/2025)",
                en: "Write a year (2025), a span of years (2021-2025) or two dates (01/09/2024 - 31/05/2025)"))
    }

    static func periodReversed(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .periodReversed, at: place, value: value,
            what: Bilingual(vi: "Ngày kết thúc trước ngày bắt đầu", en: "The last day is before the first"),
            remedy: Bilingual(vi: "Kiểm tra hai ngày", en: "Check the two days"))
    }

    /// The problem of an identity number, or nil if it has none.
    static func identity(_ reading: IdentityNumberReading, at place: CellPlace, value: String) -> RowProblem? {
        let asText = Bilingual(
            vi: "Định dạng cột là văn bản (Text) rồi nhập lại 12 số của căn cước",
            en: "Format the column as text, then enter the 12 digits again")
        switch reading {
        case .number: return nil
        case .lostZero(let suggestion):
            return RowProblem(
                .identityLostZero, at: place, value: value,
                what: Bilingual(vi: "Số định danh mất số 0 ở đầu", en: "The identity number lost the zero before it"),
                remedy: Bilingual(vi: "Có phải là \(suggestion)? \(asText.vi)", en: "Is it \(suggestion)? \(asText.en)"))
        case .scientific:
            return RowProblem(
                .identityScientific, at: place, value: value,
                what: Bilingual(
                    vi: "Excel đã đổi số định danh thành số mũ, các chữ số bị mất",
                    en: "Excel turned the identity number into an exponent; its digits are lost"),
                remedy: asText)
        case .wrongLength(let count):
            return RowProblem(
                .identityLength, at: place, value: value,
                what: Bilingual(vi: "Số định danh có \(count) chữ số", en: "The identity number has \(count) digits"),
                remedy: Bilingual(
                    vi: "Căn cước có 12 số, chứng minh nhân dân cũ có 9 số",
                    en: "A citizen card has 12 digits, an old identity card 9"))
        case .unreadable:
            return RowProblem(
                .identityUnreadable, at: place, value: value,
                what: Bilingual(vi: "Số định danh chỉ gồm chữ số", en: "An identity number has digits only"),
                remedy: Bilingual(
                    vi: "Căn cước có 12 số, chứng minh nhân dân cũ có 9 số",
                    en: "A citizen card has 12 digits, an old identity card 9"))
        }
    }

    static func unknownSex(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .unknownSex, at: place, value: value, what: Bilingual(vi: "Không rõ giới tính", en: "The sex is not known"),
            remedy: Bilingual(vi: "Ghi Nam hoặc Nữ, hoặc để trống", en: "Write Nam or Nữ, or leave it empty"))
    }

    static func unknownMeritKind(at place: CellPlace, value: String, known: [String]) -> RowProblem {
        let list = known.joined(separator: ", ")
        return RowProblem(
            .unknownMeritKind, at: place, value: value,
            what: Bilingual(vi: "Không có loại hình khen thưởng này", en: "There is no such merit kind"),
            remedy: Bilingual(vi: "Ghi một trong: \(list)", en: "Write one of: \(list)"))
    }
}
