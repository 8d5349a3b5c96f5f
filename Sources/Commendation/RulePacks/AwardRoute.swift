public import Entry

/// The levels that a proposal goes through to an award, and what that rests on.
public struct AwardRoute: Hashable, Sendable {
    /// The levels of the tiers, the first one first.
    public let levels: [TierLevel]
    /// The kinds of units that it is for; empty for all.
    public let proposers: [ProposerLevel]
    /// The first day, if it began later than the law.
    public let from: Day?
    /// The last day, if it ended.
    public let to: Day?
    /// How well it is known.
    public let certainty: Certainty
    /// The article or source.
    public let citation: String

    /// Whether it holds for a kind of unit on a day.
    func holds(for proposer: ProposerLevel?, on day: Day) -> Bool {
        guard (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) else { return false }
        return proposers.isEmpty || proposer.map(proposers.contains) ?? false
    }

    /// The level above another one on this way; `nil` if the way ends there.
    public func level(after level: TierLevel) -> TierLevel? { levels.first { $0.isAbove(level) } }
}

/// A line of the routes in a rule pack: a way, and the awards or kinds of awards that go it.
struct AwardRouteLine {
    let route: AwardRoute
    let awards: [String]
    let kinds: [Award.Kind]

    init(_ member: RuleMember) throws(RulePackError) {
        var levels: [TierLevel] = []
        for item in try member["levels"].items() { levels.append(try item.code()) }
        var proposers: [ProposerLevel] = []
        for item in try member["units"].items() { proposers.append(try item.code()) }
        var kinds: [Award.Kind] = []
        for item in try member["kinds"].items() { kinds.append(try item.code()) }
        guard !levels.isEmpty, zip(levels, levels.dropFirst()).allSatisfy({ $1.isAbove($0) }) else { throw member.invalid() }
        awards = try member["awards"].texts()
        self.kinds = kinds
        guard !awards.isEmpty || !kinds.isEmpty else { throw member.invalid() }
        route = AwardRoute(
            levels: levels, proposers: proposers, from: try member["from"].optionalDay(), to: try member["to"].optionalDay(),
            certainty: try member["certainty"].code(), citation: try member["citation"].text())
    }
}

extension AwardCatalogue {
    /// The way of an award from a kind of unit, by the table that is in force on a day; `nil` if none is known.
    public func route(of code: String, from proposer: ProposerLevel? = nil, on day: Day) -> AwardRoute? {
        guard let lines = routes[code] else { return nil }
        return lines.first { $0.holds(for: proposer, on: day) }
    }

    /// Gives every award its lines, so that a look-up is no search.
    static func routes(_ root: RuleMember, of awards: [Award]) throws(RulePackError) -> [String: [AwardRoute]] {
        var routes: [String: [AwardRoute]] = [:]
        for item in try root["routes"].items() {
            let line = try AwardRouteLine(item)
            for award in awards where line.awards.contains(award.code) || line.kinds.contains(award.kind) {
                routes[award.code, default: []].append(line.route)
            }
        }
        return routes
    }
}
