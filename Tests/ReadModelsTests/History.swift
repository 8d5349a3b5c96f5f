import Commendation
import Entry
import Foundation
import TestSupport

/// Makes random but lawful histories: units, honorees, submissions, every step of proposals, decisions, annulments.
struct History {
    private struct Known {
        let id: UUID
        let honoree: UUID
        var status: ProposalStatus
        var decision: UUID?
    }

    var random: SeededRandom
    private(set) var requests: [TestRequest] = []
    private var day = Day(iso: "2026-01-01")!
    private var units: [UUID] = []
    private var honorees: [UUID] = []
    private var proposals: [Known] = []
    private var decisions: [UUID: DecisionStatus] = [:]

    static let awards = ["CSTDCS", "LDTT", "BK_TTG", "HC_LD3", "award \"with\" a long code"]
    static let kinds = ["individual", "collective", "household"]

    init(random: SeededRandom, requests count: Int) {
        self.random = random
        for _ in 0..<2 { registerUnit() }
        for _ in 0..<3 { registerHonoree() }
        submit()
        for _ in 0..<count { step() }
    }

    /// How many awards stand at the end: conferred and not annulled.
    var standing: Int { proposals.count { $0.status == .conferred || $0.status == .published } }

    private mutating func step() {
        switch random.int(0...19) {
        case 0: registerUnit()
        case 1: registerHonoree()
        case 2, 3, 4: submit()
        case 5: confer()
        case 6: publish()
        case 7: annul()
        default: move()
        }
    }

    private mutating func later() -> Int64 {
        let later = random.oneIn(3) ? Int64(random.int(0...20)) * 86_400_000_000 / 8 : Int64(random.int(0...50_000))
        day = day.adding(days: Int(later / 86_400_000_000))
        return later
    }

    private mutating func add(_ events: [EventDraft]) {
        let later = later()
        requests.append(TestRequest(microsecondsLater: later, events: events))
    }

    private mutating func draft(
        _ type: String, _ kind: String, _ id: UUID, subject: UUID? = nil, cause: UUID? = nil, _ data: JSONObject
    ) -> EventDraft {
        EventDraft(
            id: random.uuid(), type: type, stream: StreamID(kind: kind, id: id), subject: subject,
            on: day.adding(days: -random.int(0...40)), actor: "officer:test", cause: cause, data: data)
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

    private mutating func registerHonoree() {
        let id = random.uuid()
        honorees.append(id)
        add([draft("HonoreeRegistered", "honoree", id, subject: id, ["kind": .string(random.element(Self.kinds))])])
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
                "kind": .string(random.element(Self.kinds)), "unit": .string(unit.text), "meritKind": "merit",
            ]
            if random.oneIn(2) { data["achievementFrom"] = "2025-01-01" }
            events.append(draft("ProposalSubmitted", "proposal", id, subject: honoree, cause: header.id, data))
            proposals.append(Known(id: id, honoree: honoree, status: .submitted, decision: nil))
        }
        add(events)
    }

    private mutating func move() {
        let place = random.int(0...proposals.count - 1)
        let known = proposals[place]
        func event(_ type: String, _ data: JSONObject = [:]) -> EventDraft {
            draft(type, "proposal", known.id, subject: known.honoree, data)
        }
        let choice = random.int(0...3)
        switch (known.status, choice) {
        case (.submitted, 0), (.received, 0), (.returned, 0):
            add([event("ProposalWithdrawn", ["reason": "other"])])
            proposals[place].status = .withdrawn
        case (.submitted, _):
            add([event("ProposalReceived")])
            proposals[place].status = .received
        case (.received, 1):
            add([event("ProposalReturned", ["reasons": ["other"]])])
            proposals[place].status = .returned
        case (.received, _):
            add([event("ProposalAppraised", ["outcome": "meets", "findings": []])])
            proposals[place].status = .appraised
        case (.returned, _):
            add([event("ProposalResubmitted", choice == 1 ? [:] : ["award": .string(random.element(Self.awards))])])
            proposals[place].status = .submitted
        case (.appraised, 1):
            add([event("ProposalNotApproved", ["reason": "quota"])])
            proposals[place].status = .notApproved
        case (.notApproved, _):
            add([event("ResultNotified", ["notice": "12/TB", "date": .string(day.iso)])])
            proposals[place].status = .notified
        default: break
        }
    }

    private mutating func confer() {
        let chosen = proposals.indices.filter { proposals[$0].status == .appraised && random.int(0...3) > 0 }
        guard !chosen.isEmpty else { return }
        let decision = random.uuid()
        let header = draft(
            "DecisionIssued", "decision", decision,
            [
                "body": "UBND tỉnh", "number": .string("\(decisions.count + 1)"), "symbol": "QĐ-UBND", "year": 2026,
                "date": .string(day.iso), "signer": "Nguyễn Văn A", "post": "Chủ tịch", "count": .integer(Int64(chosen.count)),
                "list": "cd34",
            ])
        var events = [header]
        for place in chosen {
            let data: JSONObject = ["decision": .string(decision.text), "number": "1", "date": .string(day.iso)]
            events.append(
                draft(
                    "AwardConferred", "proposal", proposals[place].id, subject: proposals[place].honoree, cause: header.id, data))
            proposals[place].status = .conferred
            proposals[place].decision = decision
        }
        decisions[decision] = .issued
        add(events)
    }

    private mutating func publish() {
        guard let decision = decisions.filter({ $0.value == .issued }).keys.min(by: { $0.text < $1.text }) else { return }
        var events = [draft("DecisionPublished", "decision", decision, ["where": "Cổng", "date": .string(day.iso)])]
        for place in proposals.indices where proposals[place].decision == decision && proposals[place].status == .conferred {
            events.append(
                draft(
                    "ConferralPublished", "proposal", proposals[place].id, subject: proposals[place].honoree,
                    ["decision": .string(decision.text)]))
            proposals[place].status = .published
        }
        decisions[decision] = .published
        add(events)
    }

    private mutating func annul() {
        guard let decision = decisions.filter({ $0.value != .annulled }).keys.min(by: { $0.text < $1.text }) else { return }
        let standing = proposals.indices.filter {
            proposals[$0].decision == decision && (proposals[$0].status == .conferred || proposals[$0].status == .published)
        }
        let chosen = random.oneIn(2) ? standing : Array(standing.prefix(1))
        guard !chosen.isEmpty else { return }
        var events = [
            draft(
                "DecisionAnnulled", "decision", decision,
                [
                    "ground": "fraud", "by": "9/QĐ", "date": .string(day.iso), "count": .integer(Int64(chosen.count)),
                    "list": "ef56",
                ])
        ]
        for place in chosen {
            events.append(
                draft(
                    "AwardAnnulled", "proposal", proposals[place].id, subject: proposals[place].honoree,
                    ["decision": .string(decision.text), "ground": "fraud"]))
            proposals[place].status = .annulled
        }
        if chosen.count == standing.count { decisions[decision] = .annulled }
        add(events)
    }
}
