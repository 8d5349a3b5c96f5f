import Commendation
import Entry
import Foundation
import Testing

struct CatalogueTests {
    private let catalogue: AwardCatalogue

    init() throws { catalogue = try .embedded() }

    @Test func `the catalogue holds the entries of the source, split as the forms split them, and the resistance awards`() {
        #expect(catalogue.awards.count == 66)
        #expect(Set(catalogue.awards.map(\.code)).count == 66)
        #expect(catalogue.awards.filter { $0.group == .title }.count == 14)
        #expect(catalogue.awards.filter { $0.group == .form }.count == 52)
        let counts = Dictionary(grouping: catalogue.awards, by: \.kind).mapValues(\.count)
        #expect(counts == [.title: 14, .order: 23, .medal: 9, .honor: 12, .prize: 2, .memorial: 2, .merit: 2, .cert: 2])
    }

    @Test(arguments: ["HUYC_CSVV", "DH_ND", "DH_UT"])
    func `a line of the source that the forms split is no award any more`(code: String) {
        #expect(catalogue.award(code: code) == nil)
        #expect(catalogue.find(nameOrCode: code) == nil)
    }

    @Test(arguments: ["HUYC_CSVV1", "HUYC_CSVV2", "HUYC_CSVV3"])
    func `each class of a medal is an award of its own, as sure as the line it comes from`(code: String) throws {
        let medal = try #require(catalogue.award(code: code))
        #expect(medal.kind == .medal && medal.group == .form && medal.certainty == .verified)
        #expect(medal.weaker["criteria"] == .unverified && medal.subjectCertainty == .unverified)
        #expect(medal.citation == "Law 06/2022/QH15 art. 57")
        #expect(medal.meritKind == nil)
    }

    @Test(arguments: ["NG", "TT", "NS", "NN"])
    func `each profession has a people's and a meritorious title of its own`(profession: String) throws {
        let people = try #require(catalogue.award(code: "DH_\(profession)ND"))
        let meritorious = try #require(catalogue.award(code: "DH_\(profession)UT"))
        #expect(people.kind == .honor && meritorious.kind == .honor)
        #expect(people.bonus == "12.5 [B]" && meritorious.bonus == "9.0 [B]")
        #expect(people.vi.hasSuffix(" nhân dân") && meritorious.vi.hasSuffix(" ưu tú"))
        #expect(people.certainty == .secondary && people.weaker["bonus"] == .unverified)
    }

    @Test(arguments: ["HCKC_1", "HCKC_2", "HCKC_3", "HUYCKC_1", "HUYCKC_2"])
    func `resistance awards claim no article and stop nothing`(code: String) throws {
        let award = try #require(catalogue.award(code: code))
        #expect(award.meritKind == .resistance)
        #expect(award.certainty == .unverified && award.exclusive == .unverified)
        #expect(!award.authority.isEmpty && award.authority.allSatisfy { $0.certainty == .unverified })
        #expect(award.lawArticle == "unknown" && !award.citation.contains("art."))
        #expect(catalogue.route(of: code, on: award.from)?.levels == [.province, .ministry, .primeMinister, .president])
    }

    @Test func `a title is a title and never a form`() {
        #expect(catalogue.awards.allSatisfy { ($0.group == .title) == ($0.kind == .title) })
    }

    @Test func `every line has a citation, sources, a certainty and an authority with the same`() {
        for award in catalogue.awards {
            let cites = award.meritKind == .resistance ? "no article seen; " : "Law 06/2022/QH15 art. "
            #expect(award.citation.hasPrefix(cites), "\(award.code)")
            #expect(!award.sources.isEmpty && !award.vi.isEmpty && !award.en.isEmpty && !award.criteria.isEmpty, "\(award.code)")
            #expect(!award.authority.isEmpty && award.authority.allSatisfy { !$0.citation.isEmpty }, "\(award.code)")
            #expect(!award.subjects.isEmpty && !award.lawArticle.isEmpty && !award.bonus.isEmpty, "\(award.code)")
            #expect(award.vi.isNFC && award.en.isNFC, "\(award.code)")
        }
    }

    @Test func `the national emulation fighter stands as in the source`() throws {
        let award = try #require(catalogue.award(code: "CSTDTQ"))
        #expect(award.vi == "Chiến sĩ thi đua toàn quốc")
        #expect(award.en == "National emulation fighter")
        #expect(award.subjects == [.individual])
        #expect(award.authorityText == "Prime Minister (art 78)")
        #expect(award.lawArticle == "21")
        #expect(award.bonus == "4.5")
        #expect(award.sources == ["S11", "S12", "T6", "T7"])
        #expect(award.certainty == .verified)
        #expect(award.exclusive == .verified)
        #expect(award.authority.map(\.body) == [.primeMinister])
    }

    @Test func `what is less sure than its line says so`() throws {
        let first = try #require(catalogue.award(code: "HC_LD1"))
        #expect(first.certainty == .verified)
        #expect(first.weaker == ["criteria": .unverified])
        let hero = try #require(catalogue.award(code: "DH_AHLD"))
        #expect(hero.certainty == .secondary)
        #expect(hero.weaker == ["law_article": .unverified, "criteria": .unverified, "bonus": .unverified])
        let prize = try #require(catalogue.award(code: "GT_HCM"))
        #expect(prize.certainty == .verified && prize.subjectCertainty == .unverified, "only the name was seen")
        #expect(prize.exclusive == .unverified)
        #expect(try #require(catalogue.award(code: "LDTT")).certainty == .secondary, "the weakest of two tags counts")
    }

    @Test func `districts decided until 30 June 2025, communes after it without a verified text`() throws {
        let award = try #require(catalogue.award(code: "CSTDCS"))
        let district = try #require(award.authority.first { $0.body == .districtChairman })
        #expect(district.to == Day(iso: "2025-06-30"))
        #expect(district.certainty == .verified)
        let commune = try #require(award.authority.first { $0.body == .communeChairman })
        #expect(commune.from == Day(iso: "2025-07-01"))
        #expect(commune.certainty == .unverified)
        #expect(award.exclusive == nil)
    }

    @Test(arguments: [
        ("BK_BT", "BK_BT"), ("bk_bt", "BK_BT"), ("BK-BT", "BK_BT"), ("Bằng khen của Chủ tịch UBND tỉnh", "BK_BT"),
        ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "BK_BT"), ("BẰNG KHEN CỦA CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH", "BK_BT"),
        ("  bằng  khen\u{A0}UBND tỉnh ", "BK_BT"), ("Bang khen cua Chu tich UBND tinh", "BK_BT"),
        ("Bằng khen của Thủ tướng Chính phủ", "BK_TTG"), ("Bằng khen TTCP", "BK_TTG"), ("Chiến sỹ thi đua cơ sở", "CSTDCS"),
        ("CSTĐ cơ sở", "CSTDCS"), ("CSTĐCS", "CSTDCS"), ("Danh hiệu “Lao động tiên tiến”", "LDTT"), ("LĐTT", "LDTT"),
        ("Tập thể Lao động xuất sắc", "TTLDXS"), ("Tập thể LĐTT", "TTLDTT"), ("Huân chương Lao động hạng Ba", "HC_LD3"),
        ("Huân chương Lao động hạng III", "HC_LD3"), ("Tặng thưởng Huân chương Lao động hạng Nhì", "HC_LD2"),
        ("Giấy khen của Chủ tịch UBND xã", "GK_XA"), ("Giấy khen của Giám đốc Sở", "GK_TT"), ("Gia đình văn hoá", "GDVH"),
        ("Cờ thi đua của Chính phủ", "COTD_CP"), ("Cờ thi đua UBND tỉnh", "COTD_BT"), ("Labour Hero", "DH_AHLD"),
        ("Nhà giáo Ưu tú", "DH_NGUT"), ("Nghệ sỹ nhân dân", "DH_NSND"),
        ("Nghệ nhân ưu tú", "DH_NNUT"), ("Huy chương Chiến sỹ vẻ vang hạng Nhì", "HUYC_CSVV2"),
        ("Huân chương Kháng chiến hạng Ba", "HCKC_3"), ("Huy chương Kháng chiến hạng I", "HUYCKC_1"),
        ("Xã, phường, đặc khu tiêu biểu", "XATB"),
    ])
    func `a usual name finds its award`(name: String, code: String) {
        #expect(catalogue.find(nameOrCode: name)?.code == code)
        #expect(catalogue.find(nameOrCode: name.decomposedStringWithCanonicalMapping)?.code == code)
    }

    @Test(arguments: [
        "Bằng khen", "Giấy khen", "Huân chương", "Huy chương Chiến sĩ vẻ vang", "Huân chương Kháng chiến", "Huân chương Lao động",
        "", "Giải Nobel", "Bằng khen của Chủ tịch",
    ])
    func `a name that means nothing or several things finds none`(name: String) {
        #expect(catalogue.find(nameOrCode: name) == nil)
    }

    @Test func `every code and official name finds its own award, with and without marks`() {
        for award in catalogue.awards {
            for name in [award.code, award.vi, award.en, award.vi.uppercased()] + award.aliases {
                #expect(catalogue.find(nameOrCode: name)?.code == award.code, "\(name)")
            }
            #expect(catalogue.candidates(nameOrCode: FoldedText.bare(award.vi)).contains(award), "\(award.vi)")
        }
    }

    @Test func `the hash of the pack is that of its canonical bytes`() throws {
        let pack = try RulePack.embedded()
        #expect(pack.id == "vn-awards")
        #expect(pack.from == Day(iso: "2024-01-01"))
        #expect(pack.hash == Digest256.hex(pack.bytes))
        #expect(pack.hash.count == 64)
        try CanonicalJSON.check(pack.bytes)
        #expect(Digest256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `comments and layout of a pack do not change its hash, facts do`() throws {
        let layout = try RulePack(yaml: Array(Self.small.utf8))
        let relaid = try RulePack(yaml: Array(("# a remark\n" + Self.small + "\n\n").utf8))
        #expect(layout.hash == relaid.hash)
        let changed = try RulePack(yaml: Array(Self.small.replacing("Huy hiệu", with: "Huy hiệu tỉnh").utf8))
        #expect(layout.hash != changed.hash)
    }

    @Test(arguments: [
        ("from: 2024-01-01", "from: 2024-13-01", RulePackError.Kind.invalidMember, "document.from"),
        ("certainty: verified}", "certainty: sure}", .invalidMember, "document.awards[0].authority[0].certainty"),
        ("kind: cert", "kind: sash", .invalidMember, "document.awards[0].kind"),
        ("sources: [S1]", "sources: []", .invalidMember, "document.awards[0]"),
        ("pack: small", "pack: small\npack: other", .syntax, "document"),
        ("awards:", "awards: [", .syntax, "document"),
    ])
    func `a wrong pack is refused with the place of the mistake`(
        old: String, new: String, kind: RulePackError.Kind, place: String
    ) throws {
        let yaml = Self.small.replacing(old, with: new)
        #expect(throws: RulePackError(kind, at: place)) { try RulePack(yaml: Array(yaml.utf8)) }
    }

    @Test func `two awards of one code or one name are refused`() throws {
        let second = Self.small.components(separatedBy: "awards:\n")[1]
        #expect(throws: RulePackError(.ambiguous, at: "document.awards[1].code")) {
            try RulePack(yaml: Array((Self.small + second).utf8))
        }
        #expect(throws: RulePackError(.ambiguous, at: "name “badge”")) {
            try RulePack(
                yaml: Array((Self.small + second.replacing("code: X", with: "code: Y").replacing("Huy hiệu", with: "Hai")).utf8))
        }
    }

    private static let small = """
        pack: small
        from: 2024-01-01
        wording: {prefixes: [], abbreviations: []}
        awards:
          - code: X
            vi: Huy hiệu
            en: Badge
            group: form
            kind: cert
            subjects: [individual]
            subject_text: I
            authority_text: head
            authority: [{body: unit-head, citation: art. 1, certainty: verified}]
            law_article: "1"
            criteria: good
            bonus: 0.3
            citation: art. 1
            sources: [S1]
            certainty: secondary
            from: 2024-01-01

        """
}
