public import Entry
public import Foundation

/// A proposal was handed in: one nominee for one award, as a row of a submission.
public struct ProposalSubmitted: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalSubmitted"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The submission that laid it before the next body.
    public var submission: UUID
    /// The row in the list of the submission, from 1.
    public var row: Int
    /// The code of the award in the catalogue.
    public var award: String
    /// The kind of commendation.
    public var meritKind: MeritKind
    /// What kind of honoree it is.
    public var kind: SubjectKind
    /// The unit that proposes.
    public var unit: UUID
    /// The first day of the achievement period.
    public var achievementFrom: Day
    /// The last day of the achievement period.
    public var achievementTo: Day
    /// The level of the first tier, if the authority table tells it.
    public var level: TierLevel?
    /// The case of the simplified procedure, if it is handled by that one.
    public var simplified: SimplifiedCase?
    /// What the forms count.
    public var facts: StatisticFacts

    /// Describes the fact.
    public init(
        submission: UUID, row: Int, award: String, meritKind: MeritKind, kind: SubjectKind, unit: UUID, achievementFrom: Day,
        achievementTo: Day, level: TierLevel? = nil, simplified: SimplifiedCase? = nil, facts: StatisticFacts = StatisticFacts()
    ) {
        self.submission = submission
        self.row = row
        self.award = award
        self.meritKind = meritKind
        self.kind = kind
        self.unit = unit
        self.achievementFrom = achievementFrom
        self.achievementTo = achievementTo
        self.level = level
        self.simplified = simplified
        self.facts = facts
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            submission: try fields.id("submission"), row: try fields.integer("row"), award: try fields.text("award"),
            meritKind: try fields.code("meritKind"), kind: try fields.code("kind"), unit: try fields.id("unit"),
            achievementFrom: try fields.day("achievementFrom"), achievementTo: try fields.day("achievementTo"),
            level: fields.optionalCode("level"), simplified: fields.optionalCode("simplified"),
            facts: StatisticFacts(from: fields))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("submission", submission)
        data.set("row", row)
        data.set("award", award)
        data.set("meritKind", code: meritKind)
        data.set("kind", code: kind)
        data.set("unit", unit)
        data.set("achievementFrom", achievementFrom)
        data.set("achievementTo", achievementTo)
        data.set("level", code: level)
        data.set("simplified", code: simplified)
        facts.write(to: &data)
        return data
    }
}

/// A proposal was received by the body that appraises it.
public struct ProposalReceived: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalReceived"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The tier, from 1; absent in entries of the first tier.
    public var tier: Int?

    /// Describes the fact.
    public init(tier: Int? = nil) { self.tier = tier }
    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) { self.init(tier: fields.optionalInteger("tier")) }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("tier", tier)
        return data
    }
}

/// A proposal was sent back to be completed.
public struct ProposalReturned: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalReturned"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// Why; at least one reason.
    public var reasons: [ReturnReason]
    /// The last day for handing it in again, if one was set.
    public var until: Day?
    /// The tier, from 1; absent in entries of the first tier.
    public var tier: Int?

    /// Describes the fact.
    public init(reasons: [ReturnReason], until: Day? = nil, tier: Int? = nil) {
        self.reasons = reasons
        self.until = until
        self.tier = tier
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        let reasons = try fields.texts("reasons")
        self.init(
            reasons: reasons.compactMap(ReturnReason.init(rawValue:)), until: fields.optionalDay("until"),
            tier: fields.optionalInteger("tier"))
        guard self.reasons.count == reasons.count else { throw fields.failure("reasons") }
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("reasons", reasons.map(\.rawValue))
        data.set("until", until)
        data.set("tier", tier)
        return data
    }
}

/// A returned proposal was handed in again, completed or changed.
public struct ProposalResubmitted: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalResubmitted"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// The code of the award, if another is asked for now.
    public var award: String?
    /// The first day of the achievement period, if it changed.
    public var achievementFrom: Day?
    /// The last day of the achievement period, if it changed.
    public var achievementTo: Day?
    /// The tier, from 1; absent in entries of the first tier.
    public var tier: Int?
    /// The level of the first tier, if the other award begins at another one; absent in entries of before.
    public var level: TierLevel?

    /// Describes the fact.
    public init(
        award: String? = nil, achievementFrom: Day? = nil, achievementTo: Day? = nil, tier: Int? = nil, level: TierLevel? = nil
    ) {
        self.award = award
        self.achievementFrom = achievementFrom
        self.achievementTo = achievementTo
        self.tier = tier
        self.level = level
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            award: fields.optionalText("award"), achievementFrom: fields.optionalDay("achievementFrom"),
            achievementTo: fields.optionalDay("achievementTo"), tier: fields.optionalInteger("tier"),
            level: fields.optionalCode("level"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("award", award)
        data.set("achievementFrom", achievementFrom)
        data.set("achievementTo", achievementTo)
        data.set("tier", tier)
        data.set("level", code: level)
        return data
    }
}

/// A proposal was taken back by its unit.
public struct ProposalWithdrawn: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalWithdrawn"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// Why.
    public var reason: WithdrawalReason

    /// Describes the fact.
    public init(reason: WithdrawalReason) { self.reason = reason }
    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) { self.init(reason: try fields.code("reason")) }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("reason", code: reason)
        return data
    }
}

/// A proposal was appraised.
public struct ProposalAppraised: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ProposalAppraised"
    /// The kind of its stream.
    public static let streamKind = StreamKind.proposal

    /// What was found.
    public var outcome: AppraisalOutcome
    /// The ids of the rules behind the finding.
    public var findings: [String]
    /// The tier, from 1; absent in entries of the first tier.
    public var tier: Int?

    /// Describes the fact.
    public init(outcome: AppraisalOutcome, findings: [String] = [], tier: Int? = nil) {
        self.outcome = outcome
        self.findings = findings
        self.tier = tier
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            outcome: try fields.code("outcome"), findings: try fields.texts("findings"),
            tier: fields.optionalInteger("tier"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("outcome", code: outcome)
        data.set("findings", findings)
        data.set("tier", tier)
        return data
    }
}
