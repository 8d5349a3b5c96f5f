import Entry

/// How names of awards are compared: words that may stand in front, and long forms with their usual abbreviation.
struct AwardWording: Sendable {
    private let exact: Rules
    private let bare: Rules

    private struct Rules {
        let prefixes: [String]
        let abbreviations: [(long: String, short: String)]

        /// Drops the words in front and shortens the long forms of a key whose words lie between single spaces.
        func shortened(_ key: String) -> String {
            var key = " " + key + " "
            for prefix in prefixes where key.hasPrefix(" \(prefix) ") { key.removeFirst(prefix.count + 1) }
            for (long, short) in abbreviations { key = key.replacing(" \(long) ", with: " \(short) ") }
            return FoldedText.fold(key)
        }
    }

    init(_ member: RuleMember) throws(RulePackError) {
        let prefixes = try member["prefixes"].texts()
        var pairs: [(long: String, short: String)] = []
        for item in try member["abbreviations"].items() {
            pairs.append((long: try item["long"].text(), short: try item["short"].text()))
        }
        exact = Rules(
            prefixes: prefixes.map(FoldedText.tonal),
            abbreviations: pairs.map { (long: FoldedText.tonal($0.long), short: FoldedText.tonal($0.short)) })
        bare = Rules(
            prefixes: prefixes.map(FoldedText.bare),
            abbreviations: pairs.map { (long: FoldedText.bare($0.long), short: FoldedText.bare($0.short)) })
    }

    /// The form in which two spellings of one name are the same text.
    func key(_ name: String) -> String { exact.shortened(FoldedText.tonal(Self.plain(name))) }

    /// The same without tones and marks.
    func bareKey(_ name: String) -> String { bare.shortened(FoldedText.bare(Self.plain(name))) }

    /// Quotation marks, underscores and hyphens are spaces here.
    private static func plain(_ name: String) -> String {
        String(name.map { "\"“”‘’'_-–.,".contains($0) ? " " : $0 })
    }
}
