import Entry

/// How proposals are handled: notice, council, simplified procedure, kinds of commendation, working days and rank groups.
public struct ProcedureRules: Hashable, Sendable {
    /// A case of the simplified procedure.
    public struct Simplified: Hashable, Sendable {
        /// The case.
        public let simplifiedCase: SimplifiedCase
        /// The kinds of commendation that it is for; empty for all.
        public let kinds: [MeritKind]
        /// How many original sets are handed in.
        public let sets: Int
        /// What it rests on.
        public let basis: RuleBasis
    }

    /// A kind of commendation, and the method of the forms that counts it.
    public struct Method: Hashable, Sendable {
        /// The kind.
        public let kind: MeritKind
        /// The method as the forms write it.
        public let method: String
        /// What it rests on.
        public let basis: RuleBasis
    }

    /// The rules on public notice.
    public let notices: [NoticeRule]
    /// How many working days a notice lasts where no rule says it.
    public let noticeDays: Int
    /// How a council votes.
    public let council: CouncilRules
    /// The cases of the simplified procedure.
    public let simplified: [Simplified]
    /// The kinds of commendation.
    public let methods: [Method]
    /// Who acts in the name of which body.
    public let signing: [SigningRule]
    /// How decisions name the body of a unit, with `{code}` for the unit's own code.
    public let bodyCodes: [String]
    /// The working days.
    public let calendar: WorkingCalendar
    /// The rank groups by post.
    public let ranks: RankTable
    private let checks: [String: RuleBasis]

    init(_ root: RuleMember) throws(RulePackError) {
        var notices: [NoticeRule] = []
        for item in try root["notice"].items() { notices.append(try NoticeRule(item)) }
        self.notices = notices
        noticeDays = root["notice_days"].isAbsent ? 0 : try root["notice_days"].count()
        council = try CouncilRules(root["council"])
        var simplified: [Simplified] = []
        for item in try root["simplified"].items() {
            var kinds: [MeritKind] = []
            for kind in try item["kinds"].items() { kinds.append(try kind.code()) }
            simplified.append(
                Simplified(
                    simplifiedCase: try item["case"].code(), kinds: kinds, sets: try item["sets"].count(),
                    basis: try RuleBasis(item)))
        }
        self.simplified = simplified
        var methods: [Method] = []
        for item in try root["merit_kinds"].items() {
            methods.append(
                Method(kind: try item["kind"].code(), method: try item["method"].text(), basis: try RuleBasis(item)))
        }
        self.methods = methods
        var signing: [SigningRule] = []
        for item in try root["signing"].items() { signing.append(try SigningRule(item)) }
        self.signing = signing
        bodyCodes = try root["body_codes"].texts()
        calendar = try WorkingCalendar(root["holidays"])
        ranks = try RankTable(root["ranks"])
        var checks: [String: RuleBasis] = [:]
        for (key, _) in root["checks"].value.object?.members ?? [] { checks[key] = try RuleBasis(root["checks"][key]) }
        self.checks = checks
    }

    /// What a customary step rests on.
    func basis(of check: String) -> RuleBasis { checks[check] ?? RuleBasis() }
}
