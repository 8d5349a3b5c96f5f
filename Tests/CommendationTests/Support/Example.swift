import Commendation
import Entry
import Foundation

/// The small world of the tests: one province, two units, a few people without personal data.
enum Example {
    static let submitted = Day(iso: "2026-11-02")!
    static let decided = Day(iso: "2026-11-20")!
    static let today = Day(iso: "2026-11-24")!
    static let commune = UnitIdentity.stream(code: "03646", from: Day(iso: "2025-07-01")!)
    static let school = UnitIdentity.stream(code: "THPT-TH", from: Day(iso: "2025-07-01")!)

    static let department = UnitIdentity.stream(code: "SNV", from: Day(iso: "2025-03-01")!)
    static let province = UnitIdentity.stream(code: "UBND-14", from: Day(iso: "1963-12-27")!)

    static let officer = Actor(id: "officer-of-commune", unit: commune, roles: [.unitOfficer])
    static let otherOfficer = Actor(id: "officer-of-school", unit: school, roles: [.unitOfficer])
    static let office = Actor(id: "standing-office", roles: [.standingOffice])
    static let chairman = Actor(id: "chairman", roles: [.authority])
    static let clerk = Actor(id: "clerk", roles: [.clerk])
    static let auditor = Actor(id: "auditor", roles: [.auditor, .supervisor, .councilMember])
    static let everyone = Actor(id: "everyone", roles: Set(Role.allCases))

    static func id(_ number: UInt64) -> UUID {
        UUID.v7(at: Instant(microseconds: 1_789_000_000_000_000), random: (number, number << 2))
    }

    static func context(_ actor: Actor, on day: Day? = nil, ids number: UInt64 = 1) throws -> CommandContext {
        CommandContext(
            actor: actor, on: day ?? submitted, today: today, rules: try RulePack.embedded().hash, catalogue: try .embedded(),
            ids: IdentifierSequence(at: Instant(microseconds: 1_790_000_000_000_000), random: (number, number)))
    }

    static func row(
        _ row: Int, proposal: UUID, honoree: UUID = id(900), kind: SubjectKind = .individual, award: String = "BK_BT",
        name: String = "Lò Thị Mẫu", citation: String? = nil, from: String = "2026-01-01", to: String = "2026-12-31"
    ) -> SubmissionRow {
        SubmissionRow(
            proposal: proposal, row: row, honoree: honoree, kind: kind, award: award, meritKind: .merit,
            achievementFrom: Day(iso: from)!, achievementTo: Day(iso: to)!, name: name, title: "Bà", post: "Giáo viên",
            citation: citation)
    }

    static func list(_ rows: [SubmissionRow]) -> SubmitList {
        SubmitList(number: "12/TTr-UBND", date: submitted, unit: commune, period: "2026", rows: rows)
    }

    static func decision(
        _ number: String = "1196/QĐ-UBND", body: String = "UBND-14", kind: BodyKind? = .provinceChairman, date: Day = decided,
        of proposals: [UUID]
    ) throws -> IssueDecision {
        IssueDecision(
            identity: try DecisionIdentity(body: body, number: try DocumentNumber(number), date: date), bodyKind: kind,
            date: date,
            signer: "Nguyễn Đình Mẫu", post: "Chủ tịch UBND tỉnh", proposals: proposals)
    }
}
