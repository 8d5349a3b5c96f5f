/// A line that heads a group of rows.
///
/// Such as "I. Tập thể", "1. Khối các sở", or one text in a merged cell.
struct GroupLine: Hashable {
    /// Where it stands among groups: 0 for "A.", 1 for "I.", 2 for "1.", 3 for "1.1.", 4 for "a)", 5 for bullets and no sign.
    var level: Int
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
        for (column, cell) in cells.enumerated() {
            let text = ListText.clean(cell)
            if text.isEmpty { continue }
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
                level(of: number[...]) ?? 2 < 2 || KindWords.ofGroup(first)?.rest.isEmpty == true
            else { return nil }
            texts = [first]
        }
        guard let text = texts.first else {
            if number.isEmpty || ListText.isAllDigits(ListText.fold(number)) || number.utf8.count < 4 { return nil }
            let line = numbered(number)
            return GroupLine(level: line?.level ?? 5, text: line?.text ?? number, isCertain: true)
        }
        if number.isEmpty {
            if let line = numbered(text) { return line }
            return GroupLine(level: 5, text: text, isCertain: opensLikeGroup(text))
        }
        let level = level(of: number[...]) ?? 5
        return GroupLine(level: level, text: text, isCertain: level < 2 || opensLikeGroup(text))
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
        guard let level = level(of: number), !rest.isEmpty else { return nil }
        var isMarked = number.last.map { ".)/:-".contains($0) } ?? false
        if let first = rest.first, "-–.:".contains(first) {
            isMarked = true
            rest = ListText.clean(String(rest.dropFirst()))
        }
        guard isMarked || level == 1 && KindWords.ofGroup(rest) != nil else { return nil }
        return GroupLine(
            level: level, text: rest, isCertain: level < 2 || level == 5 && opensLikeGroup(rest) || opensLikeGroup(rest))
    }

    private static func opensLikeGroup(_ text: String) -> Bool {
        let first = ListText.fold(text).prefix { $0 != " " }
        return ["khoi", "cum", "nhom", "phan"].contains(first)
    }

    /// The level of a group's number, or nil if it is none.
    private static func level(of sign: Substring) -> Int? {
        let number = sign.prefix { $0.isLetter || $0.isNumber || $0 == "." && sign.first?.isNumber == true }.drop { $0 == "." }
        let bare = number.hasSuffix(".") ? number.dropLast() : number
        if sign.isEmpty { return nil }
        if bare.isEmpty { return sign.allSatisfy { "-–*+•".contains($0) } ? 5 : nil }
        if bare.allSatisfy({ "IVX".contains($0) }) { return 1 }
        if bare.count == 1, let letter = bare.first, letter.isLetter { return letter.isUppercase ? 0 : 4 }
        if bare.utf8.count <= 4, ListText.isAllDigits(String(bare)) { return 2 }
        if bare.utf8.count <= 12, bare.allSatisfy({ $0.isNumber || $0 == "." }) { return 3 }
        return nil
    }
}
