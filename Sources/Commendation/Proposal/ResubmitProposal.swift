public import Entry

/// Hands a returned proposal in again.
public struct ResubmitProposal: Command {
    /// Which command it is.
    public static let kind = CommandKind.resubmit

    /// The code of another award, if it changes.
    public var award: String?
    /// The first day of the achievement period, if it changes.
    public var achievementFrom: Day?
    /// The last day of the achievement period, if it changes.
    public var achievementTo: Day?
    /// The citation, if it changes (personal: kept out of the entry).
    public var citation: String?

    /// Asks for the step.
    public init(award: String? = nil, achievementFrom: Day? = nil, achievementTo: Day? = nil, citation: String? = nil) {
        self.award = award
        self.achievementFrom = achievementFrom
        self.achievementTo = achievementTo
        self.citation = citation
    }

    /// Whether it asks for something else than before, so that it may repeat another proposal of the honoree.
    public var changesClaim: Bool { award != nil || achievementFrom != nil || achievementTo != nil }

    /// Decides; pure: with another award or period it is looked at as a list is, and another award may begin in another tier.
    public func decide(given file: ResubmissionFile, in context: CommandContext) throws(Rejection) -> Decided {
        var personal: [PersonalField] = []
        personal.add("citation", try PlainText.checked(citation, "citation"))
        var warnings: [RuleWarning] = []
        var decided = try file.proposal.decide(Self.kind, in: context, personal: personal) { facts throws(Rejection) in
            let claim = claim(on: facts)
            try PlausibleDays.achievement(claim.from, claim.to, today: context.today)
            var level: TierLevel?
            if let award {
                warnings = try context.catalogue.check(award, for: facts.kind, on: context.on)
                if let only = context.catalogue.award(code: award)?.meritKind, only != facts.meritKind {
                    warnings.append(.otherMeritKind(facts.meritKind, for: award, only: only))
                }
                level = try self.level(of: award, facts, file, in: context, &warnings)
            }
            if changesClaim { warnings += try checkOthers(claim, file) }
            return ProposalResubmitted(
                award: award, achievementFrom: achievementFrom, achievementTo: achievementTo, tier: facts.writtenTier,
                level: level)
        }
        decided.warnings = warnings
        if changesClaim, let honoree = file.honoree, let history = file.history { decided.reads += history.reads(of: honoree) }
        if award != nil, let unit = file.proposal.facts?.unit { decided.reads += file.units.reads(of: [unit]) }
        return decided
    }

    /// What it asks for.
    private func claim(on facts: ProposalState.Facts) -> (award: String, from: Day, to: Day) {
        (award ?? facts.award, achievementFrom ?? facts.achievementFrom, achievementTo ?? facts.achievementTo)
    }

    /// Refuses what repeats another proposal or award of the honoree; an overlap warns.
    private func checkOthers(
        _ claim: (award: String, from: Day, to: Day), _ file: ResubmissionFile
    ) throws(Rejection) -> [RuleWarning] {
        var warnings: [RuleWarning] = []
        for other in file.history?.living(of: claim.award) ?? [] where other.id != file.proposal.id {
            guard let facts = other.facts, facts.achievementFrom <= claim.to, claim.from <= facts.achievementTo else { continue }
            if facts.achievementFrom == claim.from, facts.achievementTo == claim.to {
                throw .duplicateProposal(other.id, row: nil)
            }
            warnings.append(.overlappingProposal(row: nil))
        }
        return warnings
    }

    /// The level at which the other award begins, if it is not that of the first tier; later tiers stay where they are.
    private func level(
        of award: String, _ facts: ProposalState.Facts, _ file: ResubmissionFile, in context: CommandContext,
        _ warnings: inout [RuleWarning]
    ) throws(Rejection) -> TierLevel? {
        let unit = file.units.state(of: facts.unit).registered
        let proposer = unit.map { ProposerLevel(kind: $0.kind, level: $0.level) }
        guard let route = context.catalogue.route(of: award, from: proposer, on: context.on) else { return nil }
        if facts.tier == 1 { return route.levels.first == facts.level ? nil : route.levels.first }
        if let level = facts.level, !route.levels.contains(level) {
            var tally = ProcedureTally()
            tally.note(.tierNotOnRoute)
            warnings += tally.warnings(in: context.procedure)
        }
        return nil
    }
}
