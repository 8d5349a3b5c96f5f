public import Entry

/// A ground in law on which a person may be erased.
public struct ErasureBasis: Hashable, Sendable {
    /// The stable code, as it stands in events.
    public let code: String
    /// What it is called.
    public let name: Bilingual
    /// The first day on which it can be used, if it is not older than the system.
    public let from: Day?
    /// How well it is known.
    public let certainty: Certainty
    /// The article or source.
    public let citation: String

    init(_ member: RuleMember) throws(RulePackError) {
        code = try member["basis"].text()
        name = Bilingual(vi: try member["vi"].text(), en: try member["en"].text())
        from = try member["from"].optionalDay()
        certainty = try member["certainty"].code()
        citation = try member["citation"].text()
    }
}

extension ErasureBasis: Named {}
