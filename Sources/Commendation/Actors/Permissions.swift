public import Foundation

/// The table of commands and the roles that may issue them.
public enum Permissions {
    /// The roles of which an actor needs one for a command, in the order in which a refusal names them.
    public static func roles(for kind: CommandKind) -> [Role] {
        switch kind {
        case .submitList, .resubmit, .withdraw: [.unitOfficer, .standingOffice]
        case .receive, .returnForCompletion, .appraise: [.standingOffice]
        case .confer, .notApprove, .annul: [.authority, .clerk]
        case .notifyResult, .publish, .deliverAwards: [.standingOffice, .clerk]
        case .openNotice, .recordComment, .closeNotice, .conveneSession, .concludeSession: [.standingOffice]
        case .laySubmission, .forwardSubmission, .recordAnswer: [.standingOffice, .clerk]
        case .correctDecision: [.authority, .clerk]
        case .recoverAwards, .retitleProposals, .confirmRank: [.standingOffice]
        case .recordSecretDossier: [.unitOfficer, .standingOffice]
        // By a list alone: the head hands in what the head found.
        case .registerHonoree, .matchHonoree: [.unitOfficer, .standingOffice, .authority]
        case .registerUnit, .adoptRulePack: [.standingOffice, .operator]
        case .questionHonoree, .correctHonoree, .transferHonoree, .declareHistory, .recordEarlierAwards, .recordMovement,
            .registerEmulation, .recordModel, .recordCongress, .actOnDirective, .recordTraining, .recordStaff, .commentOnDraft:
            [.unitOfficer, .standingOffice]
        case .resolveMatch, .mergeHonorees, .splitHonoree, .withdrawEarlierAward, .recordCluster, .recordDenunciation:
            [.standingOffice]
        case .renameUnit, .endUnit, .mergeUnits:
            [.standingOffice, .operator]
        case .recordFacts:
            [.unitOfficer, .standingOffice, .clerk, .authority, .operator]
        case .recordDirective, .recordRegulation, .recordComplaint:
            [.standingOffice, .clerk]
        case .resolveComplaint:
            [.standingOffice, .authority]
        case .recordImport:
            [.unitOfficer, .standingOffice, .operator]
        // Two offices, so that no one person can do both in the ordinary course.
        case .requestErasure: [.standingOffice]
        case .confirmErasure: [.authority]
        case .digestState: [.operator]
        }
    }

    /// Refuses a command of an actor who has none of its roles.
    public static func check(_ actor: Actor, for kind: CommandKind) throws(Rejection) {
        guard !actor.roles.isDisjoint(with: roles(for: kind)) else { throw .roleMissing(for: kind) }
    }

    /// Whether a unit may take the step only on its own proposals.
    static func isOfUnit(_ kind: CommandKind) -> Bool {
        switch kind {
        case .submitList, .resubmit, .withdraw, .recordSecretDossier: true
        default: false
        }
    }

    /// Refuses a command on the proposals of another unit; the standing office acts for every unit.
    public static func check(_ actor: Actor, for kind: CommandKind, of unit: UUID) throws(Rejection) {
        try check(actor, for: kind)
        guard actor.roles.contains(.standingOffice) || actor.unit == unit else { throw .otherUnit(for: kind) }
    }

    /// Whether a unit handles the step itself while the proposal is in a tier of its own level.
    private static func isOfTier(_ kind: CommandKind) -> Bool {
        switch kind {
        case .receive, .returnForCompletion, .appraise, .openNotice, .recordComment, .closeNotice, .conveneSession,
            .concludeSession, .laySubmission, .forwardSubmission, .notifyResult, .confirmRank:
            true
        default: false
        }
    }

    /// Refuses a step in a tier: at the level of the unit its own officer does what the standing office does elsewhere.
    static func check(_ actor: Actor, for kind: CommandKind, at level: TierLevel?, of unit: UUID) throws(Rejection) {
        if level == .unit, isOfTier(kind), actor.roles.contains(.unitOfficer), actor.unit == unit { return }
        if isOfUnit(kind) { try check(actor, for: kind, of: unit) } else { try check(actor, for: kind) }
    }

    /// Refuses an actor who can never issue a command, whatever it is about; the command itself looks at what it is about.
    ///
    /// Besides the table: an officer takes the steps of the unit's own tier, a head hands in what the head found, and the standing
    /// office records what bodies above the province decided.
    public static func checkAtDoor(_ actor: Actor, for kind: CommandKind) throws(Rejection) {
        switch kind {
        case .submitList where actor.roles.contains(.authority): return
        case .confer where actor.roles.contains(.standingOffice): return
        default: try checkAnyTier(actor, for: kind)
        }
    }

    /// Refuses a step on many proposals of an actor who could not take it in any tier; each proposal is checked for itself besides.
    static func checkAnyTier(_ actor: Actor, for kind: CommandKind) throws(Rejection) {
        if isOfTier(kind), actor.roles.contains(.unitOfficer) { return }
        try check(actor, for: kind)
    }
}
