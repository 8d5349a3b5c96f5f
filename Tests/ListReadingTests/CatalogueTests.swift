import Commendation
import ListReading
import Testing

/// The lookup over the catalogue that the program carries.
struct CatalogueTests {
    @Test func `every award of the catalogue is found by its code and its names`() throws {
        let catalogue = try AwardCatalogue.embedded()
        let index = AwardIndex(catalogue)
        #expect(catalogue.awards.count > 40)
        for award in catalogue.awards {
            #expect(index.find(award.code).map(\.code) == [award.code])
            #expect(index.find(award.vi).map(\.code) == [award.code], "\(award.vi)")
            #expect(index.find(award.vi.uppercased()).map(\.code) == [award.code], "\(award.vi)")
        }
    }

    @Test(arguments: [
        ("CSTĐ cơ sở", "CSTDCS"), ("Chiến sỹ thi đua cấp tỉnh", "CSTD_BT"), ("LĐTT", "LDTT"),
        ("Tập thể lao động xuất sắc", "TTLDXS"),
        ("Cờ thi đua của UBND tỉnh", "COTD_BT"), ("Bằng khen của Chủ tịch UBND tỉnh", "BK_BT"),
        ("Bằng khen của Thủ tướng Chính phủ", "BK_TTG"),
        ("Giấy khen của Giám đốc Sở Y tế", "GK_TT"), ("Giấy khen của Chủ tịch UBND xã Chiềng Lao", "GK_XA"),
        ("HCLĐ hạng Ba", "HC_LD3"),
        ("Huân chương Độc lập hạng 2", "HC_DL2"), ("Gia đình văn hóa", "GDVH"), ("Thôn văn hóa", "THONVH"),
    ])
    func `awards of the catalogue are found as lists write them`(text: String, code: String) throws {
        let index = AwardIndex(try AwardCatalogue.embedded())
        #expect(index.find(text).map(\.code) == [code])
    }

    @Test func `a name of several awards is ambiguous`() throws {
        let index = AwardIndex(try AwardCatalogue.embedded())
        #expect(index.find("Bằng khen").count > 1)
        #expect(index.find("Giấy khen").count > 1)
    }
}
