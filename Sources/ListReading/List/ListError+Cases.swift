import Commendation

extension ListError {
    private static let saveAsCSV = Bilingual(
        vi: "Trong Excel chọn Tệp > Lưu thành > CSV UTF-8 (phân tách bằng dấu phẩy) rồi gửi lại",
        en: "In Excel choose File > Save As > CSV UTF-8 (Comma delimited) and send it again")

    static func fileTooLarge(limit: Int) -> ListError {
        let size = limit >= 1_048_576 ? "\(limit / 1_048_576) MiB" : "\(limit) byte"
        return ListError(
            .fileTooLarge,
            what: Bilingual(vi: "Tệp lớn hơn giới hạn \(size)", en: "The file is larger than the limit of \(size)"),
            remedy: Bilingual(vi: "Chia danh sách thành nhiều tệp", en: "Split the list into several files"))
    }

    static var emptyFile: ListError {
        ListError(
            .emptyFile, what: Bilingual(vi: "Tệp trống", en: "The file is empty"),
            remedy: Bilingual(vi: "Kiểm tra lại tệp đã xuất", en: "Check the file that was exported"))
    }

    static var utf16: ListError {
        ListError(
            .utf16, what: Bilingual(vi: "Tệp được lưu bằng mã UTF-16", en: "The file is saved as UTF-16"), remedy: saveAsCSV)
    }

    static var spreadsheet: ListError {
        ListError(
            .spreadsheet,
            what: Bilingual(vi: "Đây là tệp bảng tính, không phải CSV", en: "This is a spreadsheet file, not CSV"),
            remedy: saveAsCSV)
    }

    static func invalidUTF8(line: Int, byte: Int) -> ListError {
        ListError(
            .invalidUTF8,
            what: Bilingual(
                vi: "Dòng \(line) có byte không phải UTF-8 (byte thứ \(byte + 1) của tệp)",
                en: "Line \(line) has a byte that is not UTF-8 (byte \(byte + 1) of the file)"),
            remedy: Bilingual(
                vi: "Tệp có thể dùng bảng mã cũ (TCVN3, VNI, Windows-1258). \(saveAsCSV.vi)",
                en: "The file may use an old code page (TCVN3, VNI, Windows-1258). \(saveAsCSV.en)"),
            line: line, byte: byte)
    }

    static func nulByte(line: Int, byte: Int) -> ListError {
        ListError(
            .nulByte,
            what: Bilingual(
                vi: "Dòng \(line) có byte NUL (byte thứ \(byte + 1) của tệp)",
                en: "Line \(line) has a NUL byte (byte \(byte + 1) of the file)"),
            remedy: saveAsCSV, line: line, byte: byte)
    }

    static func unclosedQuote(line: Int) -> ListError {
        ListError(
            .unclosedQuote,
            what: Bilingual(
                vi: "Dấu ngoặc kép mở ở dòng \(line) không được đóng", en: "The quote opened on line \(line) is never closed"),
            remedy: Bilingual(
                vi: "Đóng ngoặc kép ở dòng đó, hoặc xuất lại tệp từ bảng tính",
                en: "Close the quote on that line, or export the file from the spreadsheet again"),
            line: line)
    }

    static func noHeader(known: [String]) -> ListError {
        let list = known.joined(separator: ", ")
        return ListError(
            .noHeader,
            what: Bilingual(
                vi: "Không tìm thấy dòng tiêu đề cột của danh sách", en: "No line with the column headings of a list was found"),
            remedy: Bilingual(
                vi: "Thêm dòng tiêu đề cột. Các cột được nhận: \(list)",
                en: "Add a line of column headings. Known columns: \(list)"),
            columns: known)
    }

    static func missingColumns(_ columns: [String], line: Int) -> ListError {
        let list = columns.map { "“\($0)”" }.joined(separator: ", ")
        return ListError(
            .missingColumns,
            what: Bilingual(vi: "Danh sách thiếu cột \(list)", en: "The list lacks the columns \(list)"),
            remedy: Bilingual(
                vi: "Thêm cột còn thiếu, hoặc cho biết giá trị chung của cả danh sách",
                en: "Add the missing columns, or give the value that the whole list has in common"),
            line: line, columns: columns)
    }

    static func repeatedColumn(_ column: String, line: Int) -> ListError {
        ListError(
            .repeatedColumn,
            what: Bilingual(vi: "Hai cột cùng mang nội dung “\(column)”", en: "Two columns both hold “\(column)”"),
            remedy: Bilingual(vi: "Bỏ hoặc đổi tên một trong hai cột", en: "Remove or rename one of the two columns"),
            line: line, columns: [column])
    }

    static func stateSecret(line: Int) -> ListError {
        ListError(
            .stateSecret,
            what: Bilingual(
                vi: "Dòng \(line) đóng dấu độ mật cho cả danh sách", en: "Line \(line) marks the whole list as a state secret"),
            remedy: Bilingual(
                vi: "Hồ sơ mật không được nhập vào hệ thống; xử lý bằng văn bản giấy theo quy định bảo vệ bí mật nhà nước",
                en: "A secret dossier is never entered here; handle it on paper under the rules for state secrets"),
            line: line)
    }

    static var finished: ListError {
        ListError(
            .finished, what: Bilingual(vi: "Tệp đã đọc xong hoặc đã dừng", en: "The file was finished or has stopped"),
            remedy: Bilingual(vi: "Đọc lại tệp từ đầu", en: "Read the file again from its start"))
    }
}
