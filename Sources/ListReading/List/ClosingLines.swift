/// Recognises the lines of a list that hold no nominee: sums, dates, signatures, recipients.
enum ClosingLines {
    private static let sumWords: Set<Substring> = [
        "cong", "tong", "so", "toan", "danh", "sach", "ca", "nhan", "tap", "the", "ho", "gia", "dinh", "nguoi", "don", "vi", "va",
        "co", "gom", "la",
        "truong", "hop", "de", "nghi", "khen", "thuong", "total", "sum",
    ]

    /// True if a text opens as a sum: "Cộng", "Tổng cộng: 12 tập thể, 30 cá nhân", "Danh sách này có 12 người".
    static func isSum(_ text: String) -> Bool {
        let words = ListText.fold(text).split(separator: " ")
        guard let first = words.first, words.count <= 20 else { return false }
        if ["danh sach nay", "danh sach gom", "danh sach tren", "an dinh danh sach"].contains(
            where: words.joined(separator: " ").hasPrefix)
        {
            return true
        }
        guard first == "cong" || first == "tong" || first == "total" else { return false }
        // "Công ty …" and "Tống Văn …" are no sums: every word must be one of counting, or a number.
        return words.allSatisfy { sumWords.contains($0) || ListText.isAllDigits(String($0)) } && isSpelledAsSum(text)
    }

    private static func isSpelledAsSum(_ text: String) -> Bool {
        let lower = text.lowercased().drop { !$0.isLetter }
        return ["cộng", "tổng", "total", "cong", "tong"].contains { lower.hasPrefix($0) }
    }

    private static let posts = [
        "nguoi lap bieu", "nguoi lap danh sach", "nguoi lap", "nguoi tong hop", "can bo tong hop", "ke toan", "thu truong",
        "giam doc", "pho giam doc",
        "tong giam doc", "chu tich", "pho chu tich", "hieu truong", "pho hieu truong", "truong phong", "pho truong phong",
        "chanh van phong",
        "pho chanh van phong", "bi thu", "pho bi thu", "truong ban", "pho truong ban", "chi cuc truong", "cuc truong",
        "vien truong", "chanh an",
    ]
    private static let openings = [
        "tm ", "kt ", "tl ", "tuq ", "noi nhan", "luu vt", "nhu tren", "xac nhan cua", "y kien cua", "thay mat ",
    ]
    private static let notes: Set<String> = [
        "ky", "da ky", "ky ten", "ky ghi ro ho ten", "ky ten dong dau", "ky va ghi ro ho ten", "ky ghi ro ho ten dong dau",
        "ghi ro ho ten", "ky dong dau",
        "ky ten va dong dau",
    ]

    /// True if a text belongs to the end of a paper: a place and date, a signatory's post, a word about signing.
    static func isSignature(_ text: String) -> Bool {
        let folded = ListText.fold(text)
        if notes.contains(folded) || openings.contains(where: folded.hasPrefix) { return true }
        if folded.contains("ngay"), folded.contains("thang"), folded.contains("nam"), folded.utf8.count <= 60 { return true }
        return posts.contains { post in
            // "GIÁM ĐỐC SỞ" and "CHỦ TỊCH UBND XÃ" in capitals sign; "Giám đốc" alone does in any case.
            folded == post || (folded.hasPrefix(post + " ") && ListText.isAllCapitals(text) && folded.utf8.count <= 60)
        }
    }
}
