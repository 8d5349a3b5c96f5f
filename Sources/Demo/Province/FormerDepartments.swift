/// The departments that were merged in 2025, by what the column `formed_from` of the list of departments says.
enum FormerDepartments {
    /// Code, name and the code of the department that took over.
    static let all: [(code: String, name: String, into: String)] = [
        ("SNV", "Sở Nội vụ", "SNV"),
        ("SLDTBXH", "Sở Lao động - Thương binh và Xã hội", "SNV"),
        ("STC", "Sở Tài chính", "STC"),
        ("SKHDT", "Sở Kế hoạch và Đầu tư", "STC"),
        ("SXD", "Sở Xây dựng", "SXD"),
        ("SGTVT", "Sở Giao thông Vận tải", "SXD"),
        ("SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn", "SNNMT"),
        ("STNMT", "Sở Tài nguyên và Môi trường", "SNNMT"),
        ("SKHCN", "Sở Khoa học và Công nghệ", "SKHCN"),
        ("STTTT", "Sở Thông tin và Truyền thông", "SKHCN"),
        ("BDT", "Ban Dân tộc", "SDTTG"),
    ]

    /// The body that took another name then, and its name before.
    static let renamed = (code: "TU-BTGDV", before: "Ban Tuyên giáo Tỉnh ủy")

    /// Whether a department of a code ended with the mergers.
    static func isEnding(_ code: String) -> Bool { all.contains { $0.code == code } }

    /// The codes of the departments that exist only since the mergers.
    static let formedLater: Set<String> = Set(all.map(\.into)).union(["DU-CQD", "DU-UBND"])
}
