import Commendation
import Entry
import Foundation

extension EventSample {
    /// The rest of the province's work.
    static let province: [EventSample] = [
        EventSample(
            MovementLaunched(
                movementName: "Cả nước chung sức xây dựng nông thôn mới", unit: Example.id(3), level: .province, scope: .locality,
                method: .thematic, content: .newRural, from: Day(iso: "2021-01-01")!, until: Day(iso: "2025-12-31")!,
                number: "15/KH-UBND"), optional: ["unit", "until", "number"]),
        EventSample(
            MovementReviewed(stage: .preliminary, date: Example.submitted, participants: 320), optional: ["participants"]),
        EventSample(MovementEnded(date: Example.decided)),
        EventSample(
            EmulationRegistered(
                year: 2026, unit: Example.id(3), movement: Example.id(12), targets: ["LDXS", "CO_BT"], date: Example.submitted),
            optional: ["movement"]),
        EventSample(
            ClusterFormed(
                kind: .block, clusterName: "Khối các cơ quan tham mưu tổng hợp", year: 2026, level: .province,
                leader: Example.id(3), deputy: Example.id(4), count: 9), optional: ["leader", "deputy"]),
        EventSample(ClusterJoined(unit: Example.id(4))),
        EventSample(ClusterRanked(unit: Example.id(4), rank: 2)),
        EventSample(
            ModelFound(
                kind: .household, unit: Example.id(3), content: .economy, movement: Example.id(12), date: Example.submitted),
            optional: ["movement"]),
        EventSample(ModelStageReached(stage: .replicated, date: Example.decided, places: 14), optional: ["places"]),
        EventSample(
            CongressPlanned(
                level: .province, unit: Example.id(3), from: Day(iso: "2020-01-01")!, until: Day(iso: "2025-12-31")!,
                number: "88/KH-UBND"), optional: ["unit", "number"]),
        EventSample(
            CongressHeld(date: Example.decided, delegates: 400, women: 162, minority: 231), optional: ["women", "minority"]),
        EventSample(
            DirectiveIssued(
                number: "293-KH/TU", body: "Tỉnh ủy Sơn La", date: Example.submitted, title: "Thực hiện Chỉ thị số 41-CT/TW",
                implements: Example.id(13), due: Day(iso: "2026-12-31")!), optional: ["implements", "due"]),
        EventSample(
            DirectiveActedOn(unit: Example.id(3), kind: .guidance, number: "14/HD-SNV", date: Example.decided),
            optional: ["number"]),
        EventSample(
            RegulationAdopted(
                number: "36/2017/QĐ-UBND", body: "UBND tỉnh Sơn La", date: Day(iso: "2017-11-28")!,
                title: "Quy chế thi đua, khen thưởng", replaces: Example.id(14)), optional: ["replaces"]),
        EventSample(RegulationAmended(by: "05/2026/QĐ-UBND", date: Example.submitted)),
        EventSample(
            TrainingGiven(unit: Example.id(3), date: Example.submitted, participants: 120, topic: "Nghị định 152/2025/NĐ-CP")),
        EventSample(
            StaffAssigned(
                unit: Example.id(3), from: Example.submitted, sex: .male, birthBand: "1980", education: .university, since: 2011),
            optional: ["sex", "birthBand", "education", "since"]),
        EventSample(StaffReleased(until: Example.decided)),
        EventSample(
            DraftCommented(
                draft: "Luật Thi đua, khen thưởng (sửa đổi)", unit: Example.id(3), date: Example.decided, number: "911/SNV-TĐKT"),
            optional: ["number"]),
        EventSample(
            ComplaintLodged(decision: Example.id(6), proposal: Example.id(1), date: Example.submitted),
            optional: ["decision", "proposal"]),
        EventSample(
            ComplaintResolved(outcome: .partlyUpheld, number: "77/QĐ-UBND", date: Example.decided), optional: ["number"]),
        EventSample(DenunciationReceived(date: Example.submitted)),
        EventSample(
            DenunciationConcluded(outcome: .rejected, number: "12/KL-TTr", date: Example.decided), optional: ["number"]),
        EventSample(ListImported(list: "proposals", rows: 500, added: 494, repeated: 0, refused: 6, warned: 17)),
        EventSample(RowRefused(row: 34, column: "achievementFrom", code: "day-unreadable"), optional: ["column"]),
        EventSample(
            StateDigested(
                upTo: 41,
                tables: [
                    "proposal": TableFigure(rows: 12, sha256: String(repeating: "0a", count: 32), version: 3),
                    "unit": TableFigure(rows: 0, sha256: String(repeating: "0b", count: 32), version: 2),
                ],
                streams: ["proposal": StreamFigure(streams: 12, events: 30, root: String(repeating: "0c", count: 32))])),
    ]
}
