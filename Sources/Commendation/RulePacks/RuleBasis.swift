/// What a rule rests on.
public struct RuleBasis: Hashable, Sendable {
    /// How well it is known.
    public let certainty: Certainty
    /// The article or source.
    public let citation: String
    /// The levels at which it holds; empty for all.
    public let levels: [TierLevel]

    init(_ member: RuleMember) throws(RulePackError) {
        certainty = try member["certainty"].code()
        citation = try member["citation"].text()
        var levels: [TierLevel] = []
        for item in try member["levels"].items() { levels.append(try item.code()) }
        self.levels = levels
    }

    /// A basis for what no pack tells: a setting of the province.
    init() {
        certainty = .setting
        citation = "–"
        levels = []
    }

    /// Whether it holds at a level; an unknown level is taken for the province's.
    func holds(at level: TierLevel?) -> Bool { levels.isEmpty || levels.contains(level ?? .province) }
}
