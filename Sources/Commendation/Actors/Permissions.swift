public import Foundation

/// The table of commands and the roles that may issue them.
public enum Permissions {
    /// The roles of which an actor needs one for a command, in the order in which a refusal names them.
    public static func roles(for kind: CommandKind) -> [Role] {
        switch kind {
        case .submitList, .resubmit, .withdraw: [.unitOfficer, .standingOffice]
        case .receive, .returnForCompletion, .appraise: [.standingOffice]
        case .confer, .notApprove, .annul: [.authority, .clerk]
        case .notifyResult, .publish: [.standingOffice, .clerk]
        case .registerHonoree, .matchHonoree: [.unitOfficer, .standingOffice]
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
        }
    }

    /// Refuses a command of an actor who has none of its roles.
    public static func check(_ actor: Actor, for kind: CommandKind) throws(Rejection) {
        guard !actor.roles.isDisjoint(with: roles(for: kind)) else { throw .roleMissing(for: kind) }
    }

    /// Whether a unit may take the step only on its own proposals.
    static func isOfUnit(_ kind: CommandKind) -> Bool {
        switch kind {
        case .submitList, .resubmit, .withdraw: true
        default: false
        }
    }

    /// Refuses a command on the proposals of another unit; the standing office acts for every unit.
    public static func check(_ actor: Actor, for kind: CommandKind, of unit: UUID) throws(Rejection) {
        try check(actor, for: kind)
        guard actor.roles.contains(.standingOffice) || actor.unit == unit else { throw .otherUnit(for: kind) }
    }
}
