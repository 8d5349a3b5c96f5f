import Commendation
import Entry

/// Problems of the cells of lists by form.
extension RowProblem {
    static func missingValue(at place: CellPlace, label: String) -> RowProblem {
        RowProblem(
            .missingValue, at: place,
            what: Bilingual(vi: "Thiếu “\(label)”", en: "“\(label)” is missing"),
            remedy: Bilingual(vi: "Điền ô này", en: "Fill the cell"))
    }

    static func unknownWord(at place: CellPlace, value: String, known: [String]) -> RowProblem {
        let list = known.joined(separator: ", ")
        return RowProblem(
            .unknownWord, at: place, value: value,
            what: Bilingual(vi: "Không có giá trị này", en: "There is no such value"),
            remedy: Bilingual(
                vi: "Ghi một trong: \(list); hoặc để trống nếu không rõ",
                en: "Write one of: \(list); or nothing if it is not known"))
    }

    static func unknownEthnicity(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .unknownWord, at: place, value: value,
            what: Bilingual(vi: "Không rõ dân tộc", en: "There is no such people"),
            remedy: Bilingual(
                vi: "Ghi tên dân tộc (Kinh, Thái, Mông, Mường …), hoặc Có/Không ở cột dân tộc thiểu số",
                en: "Write the people (Kinh, Thái, Mông, Mường …), or Có/Không for a minority"))
    }

    static func badNumber(at place: CellPlace, value: String, _ range: ClosedRange<Int>) -> RowProblem {
        RowProblem(
            .badNumber, at: place, value: value,
            what: Bilingual(vi: "Đây không phải số nguyên hợp lệ", en: "This is not a whole number that can be"),
            remedy: Bilingual(
                vi: "Ghi số từ \(range.lowerBound) đến \(range.upperBound), không có chữ",
                en: "Write a number from \(range.lowerBound) to \(range.upperBound), without words"))
    }

    static func futureDate(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .futureDate, at: place, value: value,
            what: Bilingual(vi: "Ngày ở tương lai", en: "The day is in the future"),
            remedy: Bilingual(vi: "Chỉ ghi việc đã có; kiểm tra lại ngày", en: "Record only what has happened; check the day"))
    }

    static func unknownRecord(at place: CellPlace, value: String, label: String) -> RowProblem {
        RowProblem(
            .unknownRecord, at: place, value: value,
            what: Bilingual(vi: "Trong sổ chưa có “\(label)” này", en: "The log has no such “\(label)”"),
            remedy: Bilingual(
                vi: "Nhập danh sách có mục đó trước, hoặc kiểm tra tên, số văn bản",
                en: "Import the list that has it first, or check the name or number"))
    }

    static func ambiguousRecord(at place: CellPlace, value: String, label: String) -> RowProblem {
        RowProblem(
            .ambiguousRecord, at: place, value: value,
            what: Bilingual(vi: "Nhiều “\(label)” cùng tên này", en: "Several “\(label)” have this name"),
            remedy: Bilingual(vi: "Ghi số văn bản", en: "Give the number of the document"))
    }

    static func repeatedFact(firstRow: Int) -> RowProblem {
        RowProblem(
            .repeatedRow,
            what: Bilingual(vi: "Giống hệt dòng \(firstRow)", en: "The same as row \(firstRow)"),
            remedy: Bilingual(vi: "Bỏ dòng này", en: "Remove this row"))
    }
}
