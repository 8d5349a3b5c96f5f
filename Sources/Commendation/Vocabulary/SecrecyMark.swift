import Foundation

/// A mark of state secrecy on a row or file: such a dossier is refused at every door.
public enum SecrecyMark: String, CaseIterable, Hashable, Sendable {
    /// Mật.
    case secret
    /// Tối mật.
    case highlySecret
    /// Tuyệt mật.
    case topSecret

    /// The mark that a cell is, or begins with; the word in running text, as in “mật ong”, is none.
    ///
    /// A cell that is the name of a secrecy column with its value, such as `Độ mật: Mật`, counts as well.
    public init?(in cell: String) {
        // Every mark and label begins with one of these letters: most cells are done here.
        guard let first = cell.first(where: \.isLetter), "mtdđMTDĐ".contains(first) else { return nil }
        var text = FoldedText.fold(cell).drop { !$0.isLetter }
        for label in ["mức độ mật", "độ mật", "dấu độ mật", "dấu mật"] where text.hasPrefix(label) {
            text = text.dropFirst(label.count).drop { !$0.isLetter }
            break
        }
        guard let (mark, rest) = Self.leading(text), rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) || Self.isStamp(mark, rest)
        else { return nil }
        self = mark
    }

    /// The mark of a value in a column for secrecy: there, everything but an empty cell or a word for “none” counts.
    public init?(inSecrecyColumn cell: String) {
        let text = FoldedText.fold(cell)
        if Self.none.contains(text) || text.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return nil }
        self = SecrecyMark(in: cell) ?? .secret
    }

    /// Whether a heading is that of a column for secrecy.
    public static func isColumn(_ heading: String) -> Bool {
        ["độ mật", "mức độ mật", "dấu độ mật", "dấu mật", "do mat", "muc do mat"].contains(FoldedText.fold(heading))
    }

    private static let none: Set<String> = ["", "không", "khong", "không mật", "khong mat", "thường", "bình thường", "0", "no"]

    private static let marks: [(text: String, mark: SecrecyMark)] = [
        ("tuyệt mật", .topSecret), ("tối mật", .highlySecret), ("mật", .secret), ("tuyet mat", .topSecret),
        ("toi mat", .highlySecret),
    ]

    private static func leading(_ text: Substring) -> (SecrecyMark, Substring)? {
        for (mark, value) in marks where text.hasPrefix(mark) { return (value, text.dropFirst(mark.count)) }
        return nil
    }

    /// Whether a mark stands before other text as a stamp does: two-word marks always, “Mật” with a separator behind it.
    private static func isStamp(_ mark: SecrecyMark, _ rest: Substring) -> Bool {
        guard let next = rest.first else { return true }
        if mark != .secret { return !next.isLetter }
        let separators: Set<Character> = ["-", "–", "—", ":", "/", ".", ",", ";", ")", "]", "|", "!", "*"]
        return rest.first { !$0.isWhitespace }.map(separators.contains) ?? true
    }
}

extension SecrecyMark: Named {
    /// The mark as it is stamped, and its usual translation.
    public var name: Bilingual {
        switch self {
        case .secret: Bilingual(vi: "Mật", en: "Secret")
        case .highlySecret: Bilingual(vi: "Tối mật", en: "Highly secret")
        case .topSecret: Bilingual(vi: "Tuyệt mật", en: "Top secret")
        }
    }
}
