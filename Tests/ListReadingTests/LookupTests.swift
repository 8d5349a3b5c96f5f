import Commendation
import ListReading
import Testing

struct LookupTests {
    private let units = UnitIndex(Sample.units, province: "Sơn La")
    private let awards = AwardIndex(Sample.awards)

    @Test(arguments: [
        ("SYT", "SYT"), ("syt", "SYT"), ("Sở Y tế", "SYT"), ("SỞ Y TẾ TỈNH SƠN LA", "SYT"), ("so y te", "SYT"),
        ("Sở Y tế (SYT)", "SYT"),
        ("SYT - Sở Y tế", "SYT"), ("UBND xã Chiềng Lao", "03814"), ("Chiềng Lao", "03814"), ("Đảng ủy xã Chiềng Lao", "03814"),
        ("03646", "03646"),
        ("Sở Văn hoá, Thể thao và Du lịch", "SVHTTDL"),
    ])
    func `units are found as people write them`(text: String, code: String) {
        #expect(units.find(text).map(\.code) == [code])
    }

    @Test func `an ambiguous unit gives all it may be, and an unknown one none`() {
        #expect(units.find("Xã Mường Trai").map(\.code) == ["03823", "04999"])
        #expect(units.find("Sở Y").isEmpty)
        #expect(units.find("").isEmpty)
        #expect(units.near("Sở Y tê tế").first?.code == "SYT")
        #expect(units.near("zzzzzzzzzz").isEmpty)
    }

    @Test(arguments: [
        ("CSTDCS", "CSTDCS"), ("CSTĐ cơ sở", "CSTDCS"), ("Danh hiệu Chiến sỹ thi đua cấp cơ sở", "CSTDCS"), ("LĐTT", "LDTT"),
        ("Tập thể LĐXS", "TTLDXS"), ("Cờ thi đua Chính phủ", "COTD_CP"), ("Bằng khen của UBND tỉnh Sơn La", "BK_BT"),
        ("Bằng khen Thủ tướng", "BK_TTG"), ("HCLĐ hạng Ba", "HC_LD3"), ("Huân chương Lao động hạng III", "HC_LD3"),
        ("Huân chương Lao động hạng 1", "HC_LD1"), ("Giấy khen của Chủ tịch UBND phường", "GK_XA"),
    ])
    func `awards are found as people write them`(text: String, code: String) {
        #expect(awards.find(text).map(\.code) == [code])
    }

    @Test func `a name of several awards gives them all, and a name of none the nearest`() {
        #expect(awards.find("Bằng khen").map(\.code) == ["BK_TTG", "BK_BT"])
        #expect(awards.find("Huân chương Lao động").isEmpty)
        #expect(awards.near("Huân chương Lao động").map(\.code).sorted() == ["HC_LD1", "HC_LD3"])
        #expect(awards.find("Huy chương bơi lội").isEmpty)
    }
}
