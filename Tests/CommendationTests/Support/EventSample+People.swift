import Commendation
import Entry
import Foundation

extension EventSample {
    /// Who is who, which unit is which, and what was awarded before.
    static let people: [EventSample] = [
        EventSample(HonoreeCorrected(members: ["name", "birthDate", "identityNumber"])),
        EventSample(
            HonoreeQuestioned(candidates: [Example.id(901), Example.id(902)], proposal: Example.id(1)), optional: ["proposal"]),
        EventSample(HonoreeDistinguished(others: [Example.id(901)])),
        EventSample(HonoreeMerged(into: Example.id(901))),
        EventSample(HonoreeAbsorbed(other: Example.id(900))),
        EventSample(HonoreeSplit(into: Example.id(903), count: 2, list: String(repeating: "89", count: 32))),
        EventSample(
            HonoreeTransferred(was: Example.id(3), unit: Example.id(4), date: Example.submitted), optional: ["was"]),
        EventSample(
            UnitRenamed(unitName: "Sở Dân tộc và Tôn giáo", from: Day(iso: "2025-03-01")!, basis: "12/NQ-HĐND"),
            optional: ["basis"]),
        EventSample(
            UnitEnded(until: Day(iso: "2025-06-30")!, successors: [Example.id(3), Example.id(4)], basis: "1681/NQ-UBTVQH15"),
            optional: ["basis"]),
        EventSample(UnitHistoryDeclared(completeFrom: 2016)),
        EventSample(
            EarlierAwardRecorded(
                award: "BK_BT", kind: .individual, meritKind: .movement, unit: Example.id(3), number: "2201/QĐ-UBND",
                date: Day(iso: "2019-11-20")!, body: "Chủ tịch UBND tỉnh Sơn La", bodyKind: .provinceChairman,
                achievementFrom: Day(iso: "2018-01-01")!, achievementTo: Day(iso: "2018-12-31")!, row: 12, counts: true,
                facts: facts),
            optional: factMembers.union(["meritKind", "unit", "bodyKind", "achievementFrom", "achievementTo"])),
        EventSample(EarlierAwardWithdrawn(reason: .enteredByMistake)),
    ]
}
