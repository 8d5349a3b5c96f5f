import Commendation

extension ListWarning {
    static func unknownColumn(_ heading: String, column: Int, known: [String], near: String?) -> ListWarning {
        let list = known.joined(separator: ", ")
        return ListWarning(
            code: .unknownColumn, column: heading, letter: CellPlace.letter(column),
            what: Bilingual(
                vi: "Không biết cột “\(heading)”; nội dung cột này không được nhập",
                en: "The column “\(heading)” is not known; its cells are not read"),
            remedy: Bilingual(
                vi: (near.map { "Có phải là “\($0)”? " } ?? "") + "Các cột được nhận: \(list)",
                en: (near.map { "Is it “\($0)”? " } ?? "") + "Known columns: \(list)"))
    }

    static func periodFromTitle(_ year: Int) -> ListWarning {
        ListWarning(
            code: .periodFromTitle, column: nil, letter: nil,
            what: Bilingual(
                vi: "Danh sách không có cột thời gian; lấy năm \(year) trong tiêu đề",
                en: "The list has no column of dates; the year \(year) of its title is taken"),
            remedy: Bilingual(
                vi: "Nếu không đúng, thêm cột “Từ ngày” và “Đến ngày”",
                en: "If that is wrong, add the columns “Từ ngày” and “Đến ngày”"))
    }
}
