import Commendation

/// Problems of a row as a piece of the file, and of what may not stand in it.
extension RowProblem {
    static func of(_ problem: CSVRecord.Problem, limits: CSVLimits, place: (Int) -> CellPlace) -> RowProblem {
        switch problem {
        case .cellTooLong(let column):
            RowProblem(
                .cellTooLong, at: place(column),
                what: Bilingual(
                    vi: "Ô dài hơn \(limits.cellBytes) byte", en: "The cell is longer than \(limits.cellBytes) bytes"),
                remedy: Bilingual(
                    vi: "Rút gọn nội dung; phần chi tiết để trong báo cáo thành tích",
                    en: "Shorten it; details belong in the report"))
        case .rowTooLong:
            RowProblem(
                .rowTooLong,
                what: Bilingual(
                    vi: "Dòng dài hơn \(limits.rowBytes) byte", en: "The row is longer than \(limits.rowBytes) bytes"),
                remedy: Bilingual(
                    vi: "Rút gọn nội dung, kiểm tra dấu ngoặc kép chưa đóng",
                    en: "Shorten it, and look for a quote that is not closed"))
        case .tooManyColumns:
            RowProblem(
                .tooManyColumns,
                what: Bilingual(vi: "Dòng có hơn \(limits.columns) cột", en: "The row has more than \(limits.columns) columns"),
                remedy: Bilingual(vi: "Bỏ các cột thừa", en: "Remove the columns that are not needed"))
        case .textAfterQuote(let column):
            RowProblem(
                .textAfterQuote, at: place(column),
                what: Bilingual(
                    vi: "Có chữ sau dấu ngoặc kép đóng", en: "Text follows the closing quote"),
                remedy: Bilingual(
                    vi: "Viết đôi dấu ngoặc kép bên trong ô (\"\"), hoặc xuất lại từ bảng tính",
                    en: "Double the quotes inside the cell (\"\"), or export it from the spreadsheet again"))
        }
    }

    static func controlCharacter(at place: CellPlace) -> RowProblem {
        RowProblem(
            .controlCharacter, at: place,
            what: Bilingual(vi: "Ô có ký tự điều khiển không nhìn thấy", en: "The cell holds an invisible control character"),
            remedy: Bilingual(vi: "Gõ lại nội dung của ô", en: "Type the cell again"))
    }

    /// The value is never repeated.
    static func stateSecret(at place: CellPlace) -> RowProblem {
        RowProblem(
            .stateSecret, at: place,
            what: Bilingual(vi: "Dòng có dấu độ mật", en: "The row bears a mark of secrecy"),
            remedy: Bilingual(
                vi: "Bỏ dòng này khỏi danh sách; hồ sơ mật xử lý bằng văn bản giấy theo quy định bảo vệ bí mật nhà nước",
                en: "Take the row out of the list; a secret dossier is handled on paper under the rules for state secrets"))
    }

    static func repeated(firstRow: Int, at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .repeatedRow, at: place, value: value,
            what: Bilingual(
                vi: "Trùng dòng \(firstRow): cùng người hoặc tập thể, cùng danh hiệu, cùng thời gian",
                en: "The same as row \(firstRow): same honoree, same award, same period"),
            remedy: Bilingual(
                vi: "Bỏ dòng này; nếu là người khác cùng tên, ghi ngày sinh hoặc số định danh của cả hai",
                en: "Remove this row; if it is another person of that name, give the birth date or identity number of both"))
    }

    static func repeatedCode(firstRow: Int, at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .repeatedCode, at: place, value: value,
            what: Bilingual(
                vi: "Mã và ngày hiệu lực trùng dòng \(firstRow)", en: "Code and first day are those of row \(firstRow)"),
            remedy: Bilingual(vi: "Sửa mã hoặc ngày hiệu lực", en: "Correct the code or the first day"))
    }

    static func missingCode(at place: CellPlace) -> RowProblem {
        RowProblem(
            .missingCode, at: place, what: Bilingual(vi: "Thiếu mã đơn vị", en: "The unit's code is missing"),
            remedy: Bilingual(vi: "Ghi mã của đơn vị", en: "Give the unit's code"))
    }

    static func missingUnitKind(at place: CellPlace) -> RowProblem {
        RowProblem(
            .missingUnitKind, at: place, what: Bilingual(vi: "Thiếu loại đơn vị", en: "The kind of unit is missing"),
            remedy: Bilingual(vi: "Ghi xã, phường, sở …", en: "Write xã, phường, sở …"))
    }
}
