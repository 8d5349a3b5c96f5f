import Commendation

/// The names of coded values: every closed list whose values stand in events, by the member and the type that hold them.
///
/// One member may mean different lists in different types (`kind`, `level`, `outcome`), so the type is asked too.
enum CodeNames {
    /// The name of a value in a member of a type of event; nil if that member holds no code of a closed list.
    static func name(of code: String, in member: String, of type: String) -> Bilingual? {
        named(code, in: member, of: type)?.name
    }

    private static func named(_ code: String, in member: String, of type: String) -> (any Named)? {
        switch member {
        case "kind": kind(code, of: type)
        case "level": level(code, of: type)
        case "outcome": AppraisalOutcome(rawValue: code) ?? ComplaintOutcome(rawValue: code)
        case "reason": WithdrawalReason(rawValue: code) ?? RefusalReason(rawValue: code)
        case "method": VotingMethod(rawValue: code) ?? MovementMethod(rawValue: code)
        case "stage": ReviewStage(rawValue: code) ?? ModelStage(rawValue: code)
        case "meritKind": MeritKind(rawValue: code)
        case "reasons": ReturnReason(rawValue: code)
        case "ground": AnnulmentGround(rawValue: code)
        case "answer": TierAnswer(rawValue: code)
        case "bodyKind": BodyKind(rawValue: code)
        case "content": ContentArea(rawValue: code)
        case "scope": MovementScope(rawValue: code)
        case "occasion": RejudgingOccasion(rawValue: code)
        case "purpose": SubmissionPurpose(rawValue: code)
        case "simplified": SimplifiedCase(rawValue: code)
        case "basis" where [ErasureRequested.type, PersonErased.type].contains(type):
            (try? RetentionTable.embedded())?.basis(code)
        default: fact(code, in: member)
        }
    }

    private static func kind(_ code: String, of type: String) -> (any Named)? {
        switch type {
        case ClusterFormed.type: ClusterKind(rawValue: code)
        case DirectiveActedOn.type: DirectiveAction(rawValue: code)
        // A unit's kind stands in the words of the source list.
        case UnitRegistered.type: nil
        default: SubjectKind(rawValue: code)
        }
    }

    private static func level(_ code: String, of type: String) -> (any Named)? {
        switch type {
        case MovementLaunched.type: LaunchLevel(rawValue: code)
        case CongressPlanned.type: CongressLevel(rawValue: code)
        case UnitRegistered.type: nil
        default: TierLevel(rawValue: code)
        }
    }

    private static func fact(_ code: String, in member: String) -> (any Named)? {
        switch member {
        case "rank": RankGroup(rawValue: code)
        case "sex": Sex(rawValue: code)
        case "sector": Sector(rawValue: code)
        case "area": AreaKind(rawValue: code)
        case "origin": OriginKind(rawValue: code)
        case "submitter": SubmitterKind(rawValue: code)
        case "education": Education(rawValue: code)
        default: nil
        }
    }
}
