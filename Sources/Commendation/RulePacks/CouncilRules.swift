/// How a council votes, as far as that is known.
public struct CouncilRules: Hashable, Sendable {
    /// A share of votes.
    public struct Share: Hashable, Sendable {
        /// The awards that it is for; empty for all others.
        public let awards: [String]
        /// The share of the members, in percent: more than it for a majority, at least it for a threshold.
        public let percent: Int
        /// What it rests on.
        public let basis: RuleBasis
    }

    /// The part of the members who must be present, as numerator and denominator.
    public let quorumNumerator: Int
    /// The denominator of the quorum.
    public let quorumDenominator: Int
    /// What the quorum rests on.
    public let quorum: RuleBasis
    /// What counting on all members rests on.
    public let base: RuleBasis
    /// The majority where nothing else is known.
    public let majority: Share
    private let thresholds: [String: Share]

    init(_ member: RuleMember) throws(RulePackError) {
        guard !member.isAbsent else {
            (quorumNumerator, quorumDenominator) = (0, 1)
            (quorum, base) = (RuleBasis(), RuleBasis())
            majority = Share(awards: [], percent: 50, basis: RuleBasis())
            thresholds = [:]
            return
        }
        quorumNumerator = try member["quorum"]["numerator"].count()
        quorumDenominator = try member["quorum"]["denominator"].count()
        guard quorumDenominator > 0 else { throw member["quorum"].invalid() }
        quorum = try RuleBasis(member["quorum"])
        base = try RuleBasis(member["base"])
        majority = try Share(member["majority"])
        var thresholds: [String: Share] = [:]
        for item in try member["thresholds"].items() {
            let share = try Share(item)
            for award in share.awards { thresholds[award] = share }
        }
        self.thresholds = thresholds
    }

    /// The share that an award needs, if one is known.
    public func threshold(for award: String) -> Share? { thresholds[award] }

    /// Whether so many are enough of the members.
    func isQuorum(_ present: Int, of members: Int) -> Bool { present * quorumDenominator >= members * quorumNumerator }

    /// Whether the votes are enough for an award.
    func isEnough(_ votes: Int, of base: Int, for award: String) -> Bool {
        if let share = thresholds[award] { return votes * 100 >= base * share.percent }
        return votes * 100 > base * majority.percent
    }
}

extension CouncilRules.Share {
    init(_ member: RuleMember) throws(RulePackError) {
        awards = try member["awards"].texts()
        percent = try member["percent"].count()
        basis = try RuleBasis(member)
    }
}
