/// How the names of awards are written in lists, as data: abbreviations, words without weight, other names.
enum AwardSpelling {
    /// Abbreviations, folded, with what they stand for; a whole word each.
    private static let abbreviations: [Substring: String] = [
        "ubnd": "uy ban nhan dan", "cstd": "chien si thi dua", "cstdcs": "chien si thi dua co so",
        "cstdtq": "chien si thi dua toan quoc", "ldtt": "lao dong tien tien", "ldxs": "lao dong xuat sac",
        "ttld": "tap the lao dong",
        "ttldtt": "tap the lao dong tien tien", "ttldxs": "tap the lao dong xuat sac", "bk": "bang khen", "gk": "giay khen",
        "hc": "huan chuong", "hcld": "huan chuong lao dong", "hcdl": "huan chuong doc lap", "ct": "chu tich",
        "ttg": "thu tuong chinh phu", "ttcp": "thu tuong chinh phu", "cp": "chinh phu", "cotd": "co thi dua", "td": "thi dua",
        "knc": "ky niem chuong", "sy": "si", "1": "nhat", "2": "nhi", "3": "ba", "i": "nhat", "ii": "nhi", "iii": "ba",
    ]

    /// Words that may stand or be missing without another meaning.
    private static let weightless: Set<Substring> = [
        "cua", "cap", "danh", "hieu", "hinh", "thuc", "tang", "thuong", "de", "nghi", "xet", "cong", "nhan", "cho",
    ]

    /// Other names by code of the catalogue.
    private static let names: [String: [String]] = [
        "CSTD_BT": ["Chiến sĩ thi đua tỉnh", "Chiến sĩ thi đua bộ", "Chiến sĩ thi đua ban", "Chiến sĩ thi đua ngành"],
        "COTD_CP": ["Cờ thi đua Chính phủ", "Cờ Chính phủ"],
        "COTD_BT": [
            "Cờ thi đua UBND tỉnh", "Cờ thi đua Chủ tịch UBND tỉnh", "Cờ thi đua tỉnh", "Cờ thi đua bộ",
            "Cờ thi đua xuất sắc UBND tỉnh",
        ],
        "BK_TTG": ["Bằng khen Thủ tướng", "Bằng khen Thủ tướng Chính phủ", "Bằng khen"],
        "BK_BT": [
            "Bằng khen Chủ tịch UBND tỉnh", "Bằng khen UBND tỉnh", "Bằng khen Chủ tịch tỉnh", "Bằng khen tỉnh", "Bằng khen bộ",
            "Bằng khen Bộ trưởng", "Bằng khen",
        ],
        "GK_TT": [
            "Giấy khen Giám đốc Sở", "Giấy khen Sở", "Giấy khen thủ trưởng", "Giấy khen thủ trưởng đơn vị", "Giấy khen Giám đốc",
            "Giấy khen",
        ],
        "GK_XA": [
            "Giấy khen Chủ tịch UBND xã", "Giấy khen UBND xã", "Giấy khen xã", "Giấy khen Chủ tịch UBND phường",
            "Giấy khen UBND phường",
            "Giấy khen phường", "Giấy khen",
        ],
        "THONVH": ["Thôn văn hóa", "Tổ dân phố văn hóa", "Bản văn hóa", "Khu dân cư văn hóa"],
        "XATB": ["Xã tiêu biểu", "Phường tiêu biểu", "Đặc khu tiêu biểu"],
        "KNC_BT": ["Kỷ niệm chương", "Kỷ niệm chương tỉnh", "Kỷ niệm chương UBND tỉnh"],
        "KNC_QH": ["Kỷ niệm chương"],
        "DH_BMVNAH": ["Mẹ Việt Nam anh hùng"],
        "DH_NGND": ["NGND"], "DH_NGUT": ["NGƯT"], "DH_TTND": ["TTND"], "DH_TTUT": ["TTƯT"],
        "DH_NSND": ["NSND"], "DH_NSUT": ["NSƯT"], "DH_NNND": ["NNND"], "DH_NNUT": ["NNƯT"],
        "HUYC_CSVV1": ["Chiến sĩ vẻ vang hạng Nhất", "Chiến sĩ vẻ vang"],
        "HUYC_CSVV2": ["Chiến sĩ vẻ vang hạng Nhì", "Chiến sĩ vẻ vang"],
        "HUYC_CSVV3": ["Chiến sĩ vẻ vang hạng Ba", "Chiến sĩ vẻ vang"],
    ]

    /// Other names of the award with this code.
    static func otherNames(of code: String) -> [String] { names[code] ?? [] }

    /// Openings after which any body may be named ("Giấy khen của Giám đốc Sở Y tế"), by code.
    private static let openings: [(code: String, opening: String)] = [
        ("GK_TT", "Giấy khen Giám đốc"), ("GK_TT", "Giấy khen thủ trưởng"), ("GK_TT", "Giấy khen Hiệu trưởng"),
        ("GK_XA", "Giấy khen Chủ tịch UBND xã"), ("GK_XA", "Giấy khen Chủ tịch UBND phường"), ("GK_XA", "Giấy khen UBND xã"),
        ("GK_XA", "Giấy khen UBND phường"), ("BK_BT", "Bằng khen Chủ tịch UBND tỉnh"), ("BK_BT", "Bằng khen UBND tỉnh"),
        ("BK_BT", "Bằng khen Bộ trưởng"), ("BK_TTG", "Bằng khen Thủ tướng"), ("COTD_BT", "Cờ thi đua UBND tỉnh"),
    ]

    private static let normalOpenings = openings.map { (code: $0.code, opening: normal($0.opening) + " ") }

    /// The code of the award that a name in the form of ``normal(_:)`` opens with, or nil.
    static func code(byOpening normal: String) -> String? {
        normalOpenings.first { normal.hasPrefix($0.opening) }?.code
    }

    /// The form in which names are compared: folded, abbreviations written out, weightless words left out.
    ///
    /// The number after "hạng" (class) is written as a word; a bare number elsewhere stays as it is.
    static func normal(_ name: String) -> String {
        var words: [Substring] = []
        for word in ListText.fold(name).split(separator: " ") {
            let isClass = words.last == "hang"
            let isNumber = word.allSatisfy { "123i".contains($0) }
            if let full = abbreviations[word], !isNumber || isClass {
                words += full.split(separator: " ")
            } else {
                words.append(word)
            }
        }
        return words.filter { !weightless.contains($0) }.joined(separator: " ")
    }
}
