import Entry

extension ListImported: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordImport, .opens, texts: [FactText("file", limit: 300)], isOfUnit: false)

    /// The rows that were taken, known before and refused are not more than there were.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlainText.check(list, "list", limit: 64)
        for (number, field) in [
            (rows, "rows"), (added, "added"), (repeated, "repeated"), (refused, "refused"), (warned, "warned"),
        ] {
            try FactNumber.check(number, field, 0...100_000_000)
        }
        guard added + repeated + refused <= rows else { throw .numberOutOfRange("rows") }
    }
}

extension RowRefused: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordImport, .follows, texts: [FactText("value")], isOfUnit: false)

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try FactNumber.check(row, "row", 1...100_000_000)
        try PlainText.check(code, "code", limit: 64)
        if let column { try PlainText.check(column, "column", limit: 100) }
    }
}

extension RowRefused {
    /// The value of a refused cell as it may be kept (personal): nothing of it if it bears a mark of secrecy or cannot be read.
    public static func value(of cell: String) -> String? {
        let kept = String(cell.prefix(PlainText.freeTextLimit))
        guard SecrecyMark(in: cell) == nil, SecrecyMark(in: kept) == nil, PlainText.isPlain(kept),
            kept.contains(where: { !$0.isWhitespace })
        else { return nil }
        return kept
    }
}
