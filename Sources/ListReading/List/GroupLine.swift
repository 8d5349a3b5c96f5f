/// A line that heads a group of rows.
///
/// Such as "I. Tập thể", "1. Khối các sở", or one text in a merged cell.
struct GroupLine: Hashable {
    /// How groups are numbered.
    enum Style: Hashable, Sendable {
        /// "A."
        case capital
        /// "I."
        case roman
        /// "1."
        case arabic
        /// "1.1."
        case dotted
        /// "a)"
        case small
        /// "-"
        case bullet
        case none
    }

    /// How it is numbered.
    var style: Style
    /// The text without its number.
    var text: String
    /// True if only a group is written so; false if it may be a row of which the other cells are missing.
    var isCertain: Bool

    /// Reads a line that has at most one text beside its number, or nil if it has more or none.
    ///
    /// The text of a group stands in the first column or where names stand; in a column of `values` it is a cell of a row.
    static func read(_ cells: [String], ordinal: Int?, values: Set<Int>) -> GroupLine? {
        var number = ""
        var texts: [String] = []
        for (column, text) in cells.enumerated() where !text.isEmpty {
            if column == ordinal {
                number = text
            } else {
                if texts.isEmpty, column > 0, values.contains(column) { return nil }
                texts.append(text)
            }
        }
        if texts.count > 1 {
            // A group may count its rows in other cells: "I | TẬP THỂ | 12".
            let first = texts.removeFirst()
            guard texts.allSatisfy({ ListText.isAllDigits($0) }),
                isAbove(style(of: number[...])) || KindWords.ofGroup(first)?.rest.isEmpty == true
            else { return nil }
            texts = [first]
        }
        guard let text = texts.first else {
            if number.isEmpty || ListText.isAllDigits(ListText.fold(number)) || number.utf8.count < 4 { return nil }
            let line = numbered(number)
            return GroupLine(style: line?.style ?? .none, text: line?.text ?? number, isCertain: true)
        }
        if number.isEmpty {
            if let line = numbered(text) { return line }
            return GroupLine(style: .none, text: text, isCertain: opensLikeGroup(text))
        }
        let style = style(of: number[...]) ?? .none
        return GroupLine(style: style, text: text, isCertain: isAbove(style) || opensLikeGroup(text))
    }

    /// The text with everything cut off that follows the name of the group: counts, brackets, what stands after a colon.
    var names: [String] {
        var names = [text]
        let beforeColon = ListText.clean(String(text.prefix { $0 != ":" && $0 != "(" && $0 != "[" }))
        if beforeColon != text, !beforeColon.isEmpty { names.append(beforeColon) }
        return names
    }

    private static func numbered(_ text: String) -> GroupLine? {
        let sign = text.prefix { !$0.isWhitespace }
        var rest = ListText.clean(String(text.dropFirst(sign.count)))
        var number = sign
        if let end = sign.firstIndex(where: { ".)/:".contains($0) }), sign.index(after: end) < sign.endIndex,
            !sign[sign.index(after: end)].isNumber
        {
            // "I.Tập thể" without a blank.
            number = sign[...end]
            rest = ListText.clean(String(sign[sign.index(after: end)...]) + " " + rest)
        }
        guard let style = style(of: number), !rest.isEmpty else { return nil }
        var isMarked = number.last.map { ".)/:-".contains($0) } ?? false
        if let first = rest.first, "-–.:".contains(first) {
            isMarked = true
            rest = ListText.clean(String(rest.dropFirst()))
        }
        guard isMarked || style == .roman && KindWords.ofGroup(rest) != nil else { return nil }
        return GroupLine(style: style, text: rest, isCertain: isAbove(style) || opensLikeGroup(rest))
    }

    private static func opensLikeGroup(_ text: String) -> Bool {
        let first = ListText.fold(text).prefix { $0 != " " }
        return ["khoi", "cum", "nhom", "phan"].contains(first)
    }

    /// True for the styles that no row of data has.
    private static func isAbove(_ style: Style?) -> Bool { style == .capital || style == .roman }

    /// The style of a group's number, or nil if it is none.
    private static func style(of sign: Substring) -> Style? {
        let number = sign.prefix { $0.isLetter || $0.isNumber || $0 == "." && sign.first?.isNumber == true }.drop { $0 == "." }
        let bare = number.hasSuffix(".") ? number.dropLast() : number
        if sign.isEmpty { return nil }
        if bare.isEmpty { return sign.allSatisfy { "-–*+•".contains($0) } ? .bullet : nil }
        if bare.allSatisfy({ "IVX".contains($0) }) { return .roman }
        if bare.count == 1, let letter = bare.first, letter.isLetter { return letter.isUppercase ? .capital : .small }
        if bare.utf8.count <= 4, ListText.isAllDigits(String(bare)) { return .arabic }
        if bare.utf8.count <= 12, bare.allSatisfy({ $0.isNumber || $0 == "." }) { return .dotted }
        return nil
    }
}
