import Commendation
import Entry
import Foundation
import TestSupport

/// People, units, and the rest of the province's work.
extension History {
    mutating func changeHonoree() {
        let one = random.element(honorees)
        let other = random.element(honorees.filter { $0 != one })
        func event(_ type: String, _ id: UUID, _ data: JSONObject) -> EventDraft {
            draft(type, "honoree", id, subject: id, data)
        }
        switch random.int(0...4) {
        case 0:
            add([event("HonoreeTransferred", one, ["unit": .string(random.element(units).text), "date": .string(day.iso)])])
        case 1:
            let new = random.uuid()
            let candidates: JSONValue = random.oneIn(2) ? [.string(one.text)] : [.string(one.text), .string(other.text)]
            add([registration(of: new), event("HonoreeQuestioned", new, ["candidates": candidates])])
            honorees.append(new)
        case 2: add([event("HonoreeDistinguished", honorees.last!, ["others": [.string(one.text)]])])
        case 3 where honorees.count > 4:
            // The last one is found to be an earlier one, and is never named again.
            let last = honorees.removeLast()
            let into = random.element(honorees)
            add([
                event("HonoreeMerged", last, ["into": .string(into.text)]),
                event("HonoreeAbsorbed", into, ["other": .string(last.text)]),
            ])
        default:
            let new = random.uuid()
            honorees.append(new)
            add([
                registration(of: new), event("HonoreeSplit", one, ["into": .string(new.text), "count": 0, "list": "aa"]),
                event("HonoreeCorrected", one, ["members": ["name"]]),
            ])
        }
    }

    mutating func changeUnit() {
        let unit = random.element(units)
        switch random.int(0...2) {
        case 0:
            add([
                draft(
                    "UnitRenamed", "unit", unit,
                    ["name": .string("Phường \(requests.count)"), "from": .string(day.iso), "basis": "1/NQ"])
            ])
        case 1:
            add([
                draft(
                    "UnitEnded", "unit", unit,
                    ["until": .string(day.iso), "successors": [.string(random.element(units).text)], "basis": "2/NQ"])
            ])
        default: add([draft("UnitHistoryDeclared", "unit", unit, ["completeFrom": .integer(Int64(2010 + random.int(0...9)))])])
        }
    }

    mutating func work() {
        let id = random.uuid()
        let unit = JSONValue.string(random.element(units).text)
        let date = JSONValue.string(day.iso)
        switch random.int(0...11) {
        case 0, 1: earlierAward(id, unit)
        case 2: movement(id, unit)
        case 3:
            add([
                draft("ModelFound", "model", id, ["kind": "individual", "unit": unit, "content": "economy", "date": date]),
                draft("ModelStageReached", "model", id, ["stage": "replicated", "date": date, "places": 3]),
            ])
        case 4:
            add([
                draft(
                    "ClusterFormed", "cluster", id,
                    ["kind": "block", "name": "Khối 1", "year": 2026, "level": "province", "count": 2]),
                draft("ClusterJoined", "cluster", id, ["unit": unit]),
                draft("ClusterRanked", "cluster", id, ["unit": unit, "rank": 1]),
            ])
        case 5:
            add([
                draft("CongressPlanned", "congress", id, ["level": "unit", "from": "2021-01-01", "until": "2025-12-31"]),
                draft("CongressHeld", "congress", id, ["date": date, "delegates": 120, "women": 50]),
            ])
        case 6:
            add([
                draft(
                    "DirectiveIssued", "directive", id, ["number": "41-CT/TW", "body": "TW", "date": date, "title": "Đổi mới"]),
                draft("DirectiveActedOn", "directive", id, ["unit": unit, "kind": "plan", "number": "293-KH/TU", "date": date]),
            ])
        case 7:
            add([
                draft("RegulationAdopted", "regulation", id, ["number": "5/QĐ", "body": "14", "date": date, "title": "Quy chế"]),
                draft("RegulationAmended", "regulation", id, ["by": "6/QĐ", "date": date]),
            ])
        case 8:
            add([
                draft("TrainingGiven", "training", id, ["unit": unit, "date": date, "participants": 40, "topic": "Luật"]),
                draft("DraftCommented", "comment", random.uuid(), ["draft": "Luật", "unit": unit, "date": date]),
            ])
        case 9:
            add([
                draft("StaffAssigned", "staff", id, ["unit": unit, "from": date, "sex": "female"]),
                draft(
                    "EmulationRegistered", "registration", random.uuid(),
                    ["year": 2026, "unit": unit, "targets": ["LDTT"], "date": date]),
            ])
        case 10:
            add([
                draft("ComplaintLodged", "complaint", id, ["date": date]),
                draft("ComplaintResolved", "complaint", id, ["outcome": "rejected", "date": date]),
                draft("DenunciationReceived", "denunciation", random.uuid(), ["date": date]),
            ])
        default:
            add([
                draft(
                    "ListImported", "list-import", id,
                    ["list": "proposals", "rows": 9, "added": 7, "repeated": 0, "refused": 2, "warned": 0]),
                draft("RowRefused", "list-import", id, ["row": 3, "column": "birth", "code": "bad-date"]),
                draft("RowRefused", "list-import", id, ["row": 5, "code": "unknown-unit"]),
            ])
        }
    }

    private mutating func earlierAward(_ id: UUID, _ unit: JSONValue) {
        let honoree = random.element(honorees)
        var data: JSONObject = [
            "award": .string(random.element(Self.awards)), "kind": .string(random.element(Self.kinds)), "number": "1/QĐ",
            "date": .string(day.adding(days: -random.int(0...60)).iso), "body": "UBND huyện", "row": 1,
            "counts": .bool(random.oneIn(2)),
        ]
        if random.oneIn(2) { data["unit"] = unit }
        if random.oneIn(2) { data["meritKind"] = "merit" }
        for (name, value) in facts() { data[name] = value }
        var events = [draft("EarlierAwardRecorded", "earlier-award", id, subject: honoree, data)]
        if random.oneIn(4) {
            events.append(draft("EarlierAwardWithdrawn", "earlier-award", id, subject: honoree, ["reason": "other"]))
        }
        add(events)
    }

    private mutating func movement(_ id: UUID, _ unit: JSONValue) {
        movements.append(id)
        var data: JSONObject = [
            "name": "Cả nước", "unit": unit, "level": .string(random.element(["province", "unit"])), "scope": "locality",
            "method": "thematic", "content": .string(random.element(["new-rural", "economy"])), "from": .string(day.iso),
        ]
        if random.oneIn(2) { data["until"] = .string(day.adding(days: random.int(10...2_000)).iso) }
        var events = [draft("MovementLaunched", "movement", id, data)]
        if random.oneIn(2) {
            events.append(draft("MovementReviewed", "movement", id, ["stage": "final", "date": .string(day.iso)]))
            events.append(draft("MovementEnded", "movement", id, ["date": .string(day.iso)]))
        }
        add(events)
    }
}
