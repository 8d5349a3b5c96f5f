import Commendation

/// Words that say what kind of honoree a part of a list, or a name, is about.
enum KindWords {
    private static let openings: [(words: [Substring], kind: SubjectKind)] = [
        (["tap", "the"], .collective), (["ca", "nhan"], .individual), (["ho", "gia", "dinh"], .household),
        (["gia", "dinh"], .household),
        (["ho"], .household), (["collective"], .collective), (["collectives"], .collective), (["individual"], .individual),
        (["individuals"], .individual), (["person"], .individual), (["persons"], .individual), (["household"], .household),
        (["households"], .household),
    ]

    private static let before: Set<Substring> = [
        "danh", "sach", "cac", "doi", "voi", "phan", "khen", "thuong", "cho", "so", "luong", "ve", "de", "nghi", "tang",
    ]
    private static let after: Set<Substring> = [
        "de", "nghi", "duoc", "khen", "thuong", "nguoi", "don", "vi", "ho", "gom", "co", "truc", "thuoc", "tong", "so", "nho",
        "lon",
    ]

    /// The kind that a cell of a column "Loại đối tượng" names.
    static func ofCell(_ text: String) -> SubjectKind? {
        let folded = ListText.fold(text)
        if let kind = SubjectKind(rawValue: folded) { return kind }
        if let kind = openings.first(where: { $0.words.joined(separator: " ") == folded })?.kind { return kind }
        switch folded {
        case "i", "cn": return .individual
        case "c", "tt", "co quan", "don vi": return .collective
        case "h", "hgd": return .household
        default: return nil
        }
    }

    /// The kind with which a heading of a group opens, and its words after it that mean more; nil if it opens with none.
    static func ofGroup(_ text: String) -> (kind: SubjectKind, rest: [Substring])? {
        var words = ListText.fold(text).split(separator: " ")[...]
        while let first = words.first, before.contains(first) { words = words.dropFirst() }
        for opening in openings where words.starts(with: opening.words) {
            let rest = words.dropFirst(opening.words.count)
            // "Tập thể và cá nhân" names no one kind.
            let joined = " " + rest.joined(separator: " ") + " "
            if joined.contains(" tap the ") || joined.contains(" ca nhan ") || joined.contains(" ho gia dinh ") { return nil }
            return (opening.kind, rest.filter { !after.contains($0) && !ListText.isAllDigits(String($0)) })
        }
        return nil
    }

    /// The one kind that a title line of a whole list names ("DANH SÁCH CÁ NHÂN ĐỀ NGHỊ …"), or nil.
    static func ofTitle(_ text: String) -> SubjectKind? {
        let folded = " " + ListText.fold(text) + " "
        guard folded.contains(" danh sach ") else { return nil }
        let kinds = [(" tap the ", SubjectKind.collective), (" ca nhan ", .individual), (" ho gia dinh ", .household)].filter {
            folded.contains($0.0)
        }
        // "Tập thể lao động xuất sắc" is an award and no kind of list.
        return kinds.count == 1 && !folded.contains(" tap the lao dong ") ? kinds[0].1 : nil
    }

    /// True if a name opens as the name of a body does and no family name does.
    static func opensLikeBody(_ name: String) -> Bool {
        let openings = [
            "sở ", "phòng ", "trường ", "ban ", "hội ", "công ty ", "trung tâm ", "bệnh viện ", "chi bộ ", "đảng bộ ", "đảng ủy ",
            "ubnd ",
            "ủy ban ", "tập thể ", "nhân dân ", "tổ ", "đội ", "khoa ", "hợp tác xã ", "htx ", "bản ", "thôn ", "xã ", "phường ",
            "văn phòng ",
            "chi cục ", "cục ", "chi hội ", "liên đoàn ", "công an ", "doanh nghiệp ", "hộ ", "gia đình ",
        ]
        let lower = name.lowercased()
        return openings.contains { lower.hasPrefix($0) }
    }
}
