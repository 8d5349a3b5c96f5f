import Commendation

extension MeritKind {
    /// Reads a merit kind by its code or by the word that tells it from the others.
    static func read(_ text: String) -> MeritKind? {
        let folded = ListText.fold(text)
        if let kind = MeritKind(rawValue: folded) { return kind }
        let words: [(String, MeritKind)] = [
            ("cong trang", .merit), ("thuong xuyen", .merit), ("dot xuat", .sudden), ("phong trao", .movement),
            ("chuyen de", .movement),
            ("cong hien", .contribution), ("nien han", .seniority), ("doi ngoai", .external),
        ]
        return words.first { folded.contains($0.0) }?.1
    }
}
