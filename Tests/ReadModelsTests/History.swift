import Commendation
import Entry
import Foundation
import ReadModels
import TestSupport

/// Makes random but lawful histories: units, honorees, submissions, every step of proposals, decisions, and the rest of the work.
struct History {
    struct Known {
        let id: UUID
        var honoree: UUID
        var unit: UUID
        var status: ProposalStatus
        var tier = 1
        var decision: UUID?

        var isOpen: Bool { status.outcome == .open }
        var stands: Bool { status.outcome == .conferred }
    }

    var random: SeededRandom
    private(set) var requests: [TestRequest] = []
    private(set) var day = Day(iso: "2026-01-01")!
    var units: [UUID] = []
    var honorees: [UUID] = []
    var proposals: [Known] = []
    var decisions: [UUID: DecisionStatus] = [:]
    var movements: [UUID] = []
    var book = 0

    static let awards = ["CSTDCS", "LDTT", "BK_TTG", "HC_LD3", "COTD_BT", "award \"with\" a long code"]
    static let kinds = ["individual", "collective", "household"]

    init(random: SeededRandom, requests count: Int) {
        self.random = random
        for _ in 0..<2 { registerUnit() }
        for _ in 0..<3 { registerHonoree() }
        submit()
        for _ in 0..<count { step() }
    }

    /// How many awards stand at the end: conferred and not annulled.
    var standing: Int { proposals.count { $0.stands } }

    private mutating func step() {
        switch random.int(0...23) {
        case 0: registerUnit()
        case 1: registerHonoree()
        case 2, 3, 4: submit()
        case 5: confer()
        case 6: publish()
        case 7: annul()
        case 8: deliver()
        case 9: changeHonoree()
        case 10: changeUnit()
        case 11: work()
        default: move()
        }
    }

    private mutating func later() -> Int64 {
        let later = random.oneIn(3) ? Int64(random.int(0...20)) * 86_400_000_000 / 8 : Int64(random.int(0...50_000))
        day = day.adding(days: Int(later / 86_400_000_000))
        return later
    }

    mutating func add(_ events: [EventDraft]) {
        let later = later()
        requests.append(TestRequest(microsecondsLater: later, events: events))
    }

    mutating func draft(
        _ type: String, _ kind: String, _ id: UUID, subject: UUID? = nil, cause: UUID? = nil, _ data: JSONObject
    ) -> EventDraft {
        EventDraft(
            id: random.uuid(), type: type, stream: StreamID(kind: kind, id: id), subject: subject,
            on: day.adding(days: -random.int(0...40)), actor: "officer:test", cause: cause, data: data)
    }

    /// Each with even odds: known or not.
    mutating func facts() -> [(String, JSONValue)] {
        let possible: [(String, [JSONValue])] = [
            ("enterprise", [.bool(true), .bool(false)]), ("rank", ["direct-worker", "other-leader", "entrepreneur"]),
            ("sex", ["female", "male"]), ("minority", [.bool(true), .bool(false)]), ("sector", ["education", "health"]),
            ("area", ["border", "ordinary"]), ("origin", ["domestic", "foreign"]), ("posthumous", [.bool(true)]),
            ("birthDecade", [1970, 1980, 1990]), ("submitter", ["province", "ministry"]),
            ("movement", movements.map { .string($0.text) }),
        ]
        return possible.compactMap { name, values in
            guard !values.isEmpty, random.oneIn(2) else { return nil }
            return (name, random.element(values))
        }
    }

    private mutating func registerUnit() {
        let id = random.uuid()
        units.append(id)
        var data: JSONObject = [
            "code": .string("U\(units.count % 3)"), "name": "Xã \"Chiềng\" \\ mới", "kind": "commune", "level": "xã",
        ]
        data["from"] = "2025-07-01"
        if random.oneIn(2) { data["predecessors"] = ["A1", "B2"] }
        if random.oneIn(2) { data["parent"] = .string(units[0].text) }
        add([draft("UnitRegistered", "unit", id, data)])
    }

    mutating func registration(of id: UUID) -> EventDraft {
        draft(
            "HonoreeRegistered", "honoree", id, subject: id,
            ["kind": .string(random.element(Self.kinds)), "unit": .string(random.element(units).text)])
    }

    private mutating func registerHonoree() {
        let id = random.uuid()
        honorees.append(id)
        add([registration(of: id)])
    }

    private mutating func submit() {
        let submission = random.uuid()
        let unit = random.element(units)
        let count = random.int(1...6)
        let header = draft(
            "SubmissionMade", "submission", submission,
            ["date": .string(day.iso), "unit": .string(unit.text), "count": .integer(Int64(count)), "list": "ab12"])
        var events = [header]
        for row in 1...count {
            let id = random.uuid()
            let honoree = random.element(honorees)
            var data: JSONObject = [
                "submission": .string(submission.text), "row": .integer(Int64(row)),
                "award": .string(random.element(Self.awards)),
                "kind": .string(random.element(Self.kinds)), "unit": .string(unit.text),
                "meritKind": .string(random.element(["merit", "sudden", "movement"])),
            ]
            if random.oneIn(2) { data["achievementFrom"] = "2025-01-01" }
            if random.oneIn(2) { data["level"] = .string(random.element(["unit", "district", "province"])) }
            if random.oneIn(5) { data["simplified"] = "sudden-feat" }
            for (name, value) in facts() { data[name] = value }
            events.append(draft("ProposalSubmitted", "proposal", id, subject: honoree, cause: header.id, data))
            proposals.append(Known(id: id, honoree: honoree, unit: unit, status: .submitted))
        }
        add(events)
    }
}
