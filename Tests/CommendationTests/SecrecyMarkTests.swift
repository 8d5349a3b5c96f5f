import Commendation
import Foundation
import Testing

struct SecrecyMarkTests {
    @Test(arguments: [
        ("Mật", SecrecyMark.secret), ("MẬT", .secret), (" mật ", .secret), ("(Mật)", .secret), ("Mật: phá án", .secret),
        ("MẬT - chuyên án", .secret), ("Độ mật: Mật", .secret), ("Tối mật", .highlySecret), ("TỐI MẬT 2026", .highlySecret),
        ("[Tối mật] hồ sơ", .highlySecret), ("Tuyệt mật", .topSecret), ("TUYỆT MẬT/ chuyên án", .topSecret),
        ("tuyet mat", .topSecret),
        ("Mức độ mật: Tuyệt mật", .topSecret), ("* Mật *", .secret),
    ])
    func `a mark is recognised`(cell: String, mark: SecrecyMark) {
        #expect(SecrecyMark(in: cell) == mark)
        #expect(SecrecyMark(in: cell.decomposedStringWithCanonicalMapping) == mark)
    }

    @Test(arguments: [
        "", "mật ong", "Mật ong rừng Sơn La", "MẬT ONG", "Nguyễn Thị Mật", "bí mật", "Bảo vệ bí mật nhà nước", "giữ bí mật",
        "mật khẩu", "Mật độ dân số",
        "Xây dựng mô hình nuôi ong lấy mật", "Tối mậtx", "Mậtx", "mat", "Matisse",
    ])
    func `the word in running text is no mark`(cell: String) {
        #expect(SecrecyMark(in: cell) == nil)
    }

    @Test func `in a column for secrecy everything but a word for none counts`() {
        #expect(SecrecyMark.isColumn("Độ mật"))
        #expect(SecrecyMark.isColumn(" MỨC ĐỘ MẬT "))
        #expect(!SecrecyMark.isColumn("Mật độ"))
        for cell in ["", " ", "-", "Không", "không mật", "Thường", "0"] {
            #expect(SecrecyMark(inSecrecyColumn: cell) == nil, "\(cell)")
        }
        #expect(SecrecyMark(inSecrecyColumn: "Tối mật") == .highlySecret)
        #expect(SecrecyMark(inSecrecyColumn: "A") == .secret)
        #expect(SecrecyMark(inSecrecyColumn: "mật theo QĐ 5") == .secret)
    }
}
