public import Entry

/// In the name of which kind of body the authority or clerk of a kind of unit acts.
///
/// It says who is who at the desk, as roles do, and therefore stops however well it is known.
public struct SigningRule: Hashable, Sendable {
    /// The kind of body.
    public let body: BodyKind
    /// The kinds of units that act for it.
    public let units: [ProposerLevel]
    /// The first day, if it began later than the law.
    public let from: Day?
    /// The last day, if it ended.
    public let to: Day?
    /// What it rests on.
    public let basis: RuleBasis

    init(_ member: RuleMember) throws(RulePackError) {
        body = try member["body"].code()
        var units: [ProposerLevel] = []
        for item in try member["units"].items() { units.append(try item.code()) }
        self.units = units
        from = try member["from"].optionalDay()
        to = try member["to"].optionalDay()
        basis = try RuleBasis(member)
    }

    /// Whether it is in force on a day.
    func isInForce(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}

extension ProcedureRules {
    /// Whether a kind of unit acts in the name of a kind of body on a day.
    func signs(_ unit: ProposerLevel, as body: BodyKind, on day: Day) -> Bool {
        signing.contains { $0.body == body && $0.units.contains(unit) && $0.isInForce(on: day) }
    }

    /// Whether a decision that names a body by a code is one of the unit of another code.
    func names(_ body: String, unit code: String) -> Bool {
        bodyCodes.contains { $0.replacing("{code}", with: code).uppercased() == body.uppercased() }
    }
}
