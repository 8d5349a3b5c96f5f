import Commendation
import Entry
import Foundation
import TestSupport

/// What happens to many proposals at once.
extension History {
    mutating func confer() {
        let ready: [ProposalStatus] = [.appraised, .advised, .laid]
        let chosen = proposals.indices.filter { ready.contains(proposals[$0].status) && random.int(0...3) > 0 }
        guard !chosen.isEmpty else { return }
        let decision = random.uuid()
        let header = draft(
            "DecisionIssued", "decision", decision,
            [
                "body": "UBND tỉnh", "number": .string("\(decisions.count + 1)"), "symbol": "QĐ-UBND", "year": 2026,
                "date": .string(day.iso), "signer": "Nguyễn Văn A", "post": "Chủ tịch", "count": .integer(Int64(chosen.count)),
                "list": "cd34",
            ])
        for place in chosen {
            proposals[place].status = .conferred
            proposals[place].decision = decision
        }
        decisions[decision] = .issued
        add(
            [header]
                + each(chosen, "AwardConferred", ["decision": .string(decision.text), "number": "1", "date": .string(day.iso)]))
    }

    mutating func publish() {
        guard let decision = decisions.filter({ $0.value == .issued }).keys.min(by: { $0.text < $1.text }) else { return }
        let header = draft("DecisionPublished", "decision", decision, ["where": "Cổng", "date": .string(day.iso)])
        let chosen = standing(of: decision)
        for place in chosen where proposals[place].status == .conferred { proposals[place].status = .published }
        decisions[decision] = .published
        add([header] + each(chosen, "ConferralPublished", ["decision": .string(decision.text)]))
    }

    mutating func annul() {
        guard let decision = decisions.filter({ $0.value != .annulled }).keys.min(by: { $0.text < $1.text }) else { return }
        let standing = standing(of: decision)
        let chosen = random.oneIn(2) ? standing : Array(standing.prefix(1))
        guard !chosen.isEmpty else { return }
        let header = draft(
            "DecisionAnnulled", "decision", decision,
            [
                "ground": "fraud", "by": "9/QĐ", "date": .string(day.iso), "count": .integer(Int64(chosen.count)),
                "list": "ef56",
            ])
        for place in chosen { proposals[place].status = .annulled }
        if chosen.count == standing.count { decisions[decision] = .annulled }
        add([header] + each(chosen, "AwardAnnulled", ["decision": .string(decision.text), "ground": "fraud"]))
    }

    mutating func deliver() {
        guard let decision = decisions.filter({ $0.value != .annulled }).keys.max(by: { $0.text < $1.text }) else { return }
        let chosen = standing(of: decision).filter { proposals[$0].status != .delivered }
        guard !chosen.isEmpty else { return }
        let first = book + 1
        var events = [
            draft(
                "AwardsDelivered", "book", UUID.v8(named: "book/14/2026"),
                [
                    "body": "14", "year": 2026, "decision": .string(decision.text), "date": .string(day.iso),
                    "first": .integer(Int64(first)), "count": .integer(Int64(chosen.count)), "list": "aa",
                ])
        ]
        for place in chosen {
            book += 1
            proposals[place].status = .delivered
            events += each(
                [place], "AwardDelivered",
                [
                    "decision": .string(decision.text), "certificate": .string("\(book)/2026"), "book": .integer(Int64(book)),
                    "year": 2026, "date": .string(day.iso),
                ])
        }
        if random.oneIn(2) {
            events.append(
                draft(
                    "DecisionCorrected", "decision", decision,
                    ["by": "8/QĐ", "date": .string(day.iso), "count": 1, "list": "bb"]))
        }
        add(events)
    }

    private func standing(of decision: UUID) -> [Int] {
        proposals.indices.filter { proposals[$0].decision == decision && proposals[$0].stands }
    }

    private mutating func each(_ places: [Int], _ type: String, _ data: JSONObject) -> [EventDraft] {
        places.map { draft(type, "proposal", proposals[$0].id, subject: proposals[$0].honoree, data) }
    }
}
