import Commendation
import Entry
import Foundation
import Testing

struct PermissionTests {
    /// Written by hand, not taken from the code under test.
    static let table: [(kind: CommandKind, roles: Set<Role>)] = [
        (.submitList, [.unitOfficer, .standingOffice]), (.resubmit, [.unitOfficer, .standingOffice]),
        (.withdraw, [.unitOfficer, .standingOffice]), (.receive, [.standingOffice]), (.returnForCompletion, [.standingOffice]),
        (.appraise, [.standingOffice]), (.confer, [.authority, .clerk]), (.notApprove, [.authority, .clerk]),
        (.annul, [.authority, .clerk]), (.notifyResult, [.standingOffice, .clerk]), (.publish, [.standingOffice, .clerk]),
        (.openNotice, [.standingOffice]), (.recordComment, [.standingOffice]), (.closeNotice, [.standingOffice]),
        (.conveneSession, [.standingOffice]), (.concludeSession, [.standingOffice]),
        (.laySubmission, [.standingOffice, .clerk]), (.forwardSubmission, [.standingOffice, .clerk]),
        (.recordAnswer, [.standingOffice, .clerk]), (.deliverAwards, [.standingOffice, .clerk]),
        (.correctDecision, [.authority, .clerk]), (.recoverAwards, [.standingOffice]), (.retitleProposals, [.standingOffice]),
        (.confirmRank, [.standingOffice]), (.recordSecretDossier, [.unitOfficer, .standingOffice]),
        (.registerHonoree, [.unitOfficer, .standingOffice, .authority]),
        (.matchHonoree, [.unitOfficer, .standingOffice, .authority]),
        (.registerUnit, [.standingOffice, .operator]), (.adoptRulePack, [.standingOffice, .operator]),
        (.questionHonoree, [.unitOfficer, .standingOffice]),
        (.resolveMatch, [.standingOffice]),
        (.correctHonoree, [.unitOfficer, .standingOffice]),
        (.transferHonoree, [.unitOfficer, .standingOffice]),
        (.mergeHonorees, [.standingOffice]),
        (.splitHonoree, [.standingOffice]),
        (.renameUnit, [.standingOffice, .operator]),
        (.endUnit, [.standingOffice, .operator]),
        (.mergeUnits, [.standingOffice, .operator]),
        (.declareHistory, [.unitOfficer, .standingOffice]),
        (.recordEarlierAwards, [.unitOfficer, .standingOffice]),
        (.withdrawEarlierAward, [.standingOffice]),
        (.recordFacts, [.unitOfficer, .standingOffice, .clerk, .authority, .operator]),
        (.recordMovement, [.unitOfficer, .standingOffice]),
        (.registerEmulation, [.unitOfficer, .standingOffice]),
        (.recordCluster, [.standingOffice]),
        (.recordModel, [.unitOfficer, .standingOffice]),
        (.recordCongress, [.unitOfficer, .standingOffice]),
        (.recordDirective, [.standingOffice, .clerk]),
        (.actOnDirective, [.unitOfficer, .standingOffice]),
        (.recordRegulation, [.standingOffice, .clerk]),
        (.recordTraining, [.unitOfficer, .standingOffice]),
        (.recordStaff, [.unitOfficer, .standingOffice]),
        (.commentOnDraft, [.unitOfficer, .standingOffice]),
        (.recordComplaint, [.standingOffice, .clerk]),
        (.resolveComplaint, [.standingOffice, .authority]),
        (.recordDenunciation, [.standingOffice]),
        (.recordImport, [.unitOfficer, .standingOffice, .operator]),
        (.requestErasure, [.standingOffice]),
        (.confirmErasure, [.authority]),
        (.digestState, [.operator]),
    ]

    @Test func `the table names every command and no role of those who only look on`() {
        #expect(Set(Self.table.map(\.kind)) == Set(CommandKind.allCases))
        for (kind, roles) in Self.table {
            #expect(Set(Permissions.roles(for: kind)) == roles)
            #expect(roles.isDisjoint(with: [.auditor, .supervisor, .councilMember]))
        }
    }

    @Test(arguments: LifeTable.legal.flatMap { status, steps in steps.keys.map { LifeTable.Pair(status: status, step: $0) } })
    func `a step without its role is refused, and the roles are named`(pair: LifeTable.Pair) throws {
        let story = try Story.given(LifeTable.paths[pair.status]!).by(Example.auditor)
        let rejection = try #require(try story.when(pair.step).thenRejected(.roleMissing))
        for role in Permissions.roles(for: pair.step.kind) { #expect(rejection.remedy.vi.contains(role.vi)) }
    }

    @Test func `an auditor is told who may receive a proposal`() throws {
        let rejection = try Story.given(.submit).by(Example.auditor).when(.receive).thenRejected(.roleMissing)
        #expect(rejection?.vi == "Bạn không có quyền tiếp nhận.")
        #expect(rejection?.remedy.vi == "Việc này dành cho: cơ quan thường trực Hội đồng.")
    }

    @Test func `an officer acts on the proposals of the own unit only, the standing office on all`() throws {
        let submitted = try Story.given(.submit)
        let rejection = try submitted.by(Example.otherOfficer).when(.withdraw).thenRejected(.otherUnit)
        #expect(rejection?.en == "You cannot withdraw: the proposal belongs to another unit.")
        try submitted.by(Example.officer).when(.withdraw).then("ProposalWithdrawn")
        try submitted.by(Example.office).when(.withdraw).then("ProposalWithdrawn")
        try Story.given().by(Example.otherOfficer).when(.submit).thenRejected(.otherUnit)
        let returned = try Story.given(.submit, .receive, .sendBack)
        try returned.by(Example.otherOfficer).when(.resubmit).thenRejected(.otherUnit)
        try returned.by(Example.officer).when(.resubmit).then("ProposalResubmitted")
    }

    @Test func `an officer of another unit learns nothing of the state`() throws {
        try Story.given(.submit, .receive).by(Example.otherOfficer).when(.resubmit).thenRejected(.otherUnit, allowed: [])
    }

    @Test func `chairman and clerk confer, the standing office does not`() throws {
        let story = try Story.given(.submit, .receive, .appraise)
        try story.by(Example.chairman).when(.confer).then("DecisionIssued", "AwardConferred")
        try story.by(Example.clerk).when(.confer).then("DecisionIssued", "AwardConferred")
        try story.by(Example.office).when(.confer).thenRejected(.roleMissing)
    }
}
