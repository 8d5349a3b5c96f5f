import Commendation
import Entry
import Foundation
import ReadModels
import TestSupport

/// The steps of single proposals.
extension History {
    mutating func move() {
        let place = random.int(0...proposals.count - 1)
        if proposals[place].isOpen, proposals[place].tier > 1, random.oneIn(8) { return answer(place) }
        if random.oneIn(6) { return rewrite(place) }
        switch proposals[place].status {
        case .submitted, .forwarded:
            random.oneIn(8) ? withdraw(place) : step(place, "ProposalReceived", ["tier": tier(place)], .received)
        case .received:
            if random.oneIn(4) {
                step(place, "ProposalReturned", ["reasons": ["other"]], .returned)
            } else {
                step(place, "ProposalAppraised", ["outcome": "meets", "findings": []], .appraised)
            }
        case .returned:
            random.oneIn(6)
                ? withdraw(place)
                : step(
                    place, "ProposalResubmitted",
                    random.element([
                        [:], ["award": .string(random.element(Self.awards)), "achievementTo": "2025-12-31"],
                        ["award": .string(random.element(Self.awards)), "level": .string(random.element(["unit", "province"]))],
                    ]), .submitted)
        case .appraised, .noticed: goOn(place)
        case .onNotice:
            if random.oneIn(2) {
                step(place, "CommentReceived", ["tier": tier(place), "date": .string(day.iso)], nil)
            } else {
                step(place, "NoticeClosed", ["tier": tier(place), "comments": 1], .noticed)
            }
        case .tabled:
            let session = JSONValue.string(random.uuid().text)
            if random.oneIn(4) {
                step(place, "ProposalPostponed", ["tier": tier(place), "session": session], .appraised)
            } else {
                step(place, "CouncilAdvised", ["tier": tier(place), "session": session, "recommended": true], .advised)
            }
        case .advised, .laid: letter(place)
        case .notApproved:
            step(place, "ResultNotified", ["notice": "12/TB", "date": .string(day.iso)], .notified)
        case .annulled:
            step(place, "AwardRecovered", ["decision": decision(place), "date": .string(day.iso), "object": true], .recovered)
        case .conferred, .published, .delivered:
            step(
                place, "AwardCorrected",
                ["decision": decision(place), "by": "7/QĐ", "date": .string(day.iso), "members": ["name"]], nil)
        case .recovered:
            // The object came first, the money comes later.
            step(
                place, "AwardRecovered",
                ["decision": decision(place), "date": .string(day.iso), "object": false, "money": 5_000_000], .recovered)
        case .withdrawn, .notified: break
        }
    }

    private mutating func goOn(_ place: Int) {
        switch random.int(0...5) {
        case 0:
            step(place, "ProposalNotApproved", ["reason": "quota"], .notApproved)
        case 1:
            step(
                place, "NoticeOpened",
                ["tier": tier(place), "where": "Cổng", "from": .string(day.iso), "until": .string(day.adding(days: 14).iso)],
                .onNotice)
        case 2, 3:
            step(place, "ProposalTabled", ["tier": tier(place), "session": .string(random.uuid().text)], .tabled)
        default: letter(place)
        }
    }

    private mutating func letter(_ place: Int) {
        let submission = JSONValue.string(random.uuid().text)
        if random.oneIn(2) {
            step(place, "ProposalLaid", ["tier": tier(place), "submission": submission], .laid)
        } else {
            proposals[place].tier += 1
            let level = random.element(["province", "ministry", "prime-minister", "president"])
            step(
                place, "ProposalForwarded", ["tier": tier(place), "level": .string(level), "submission": submission], .forwarded)
        }
    }

    private mutating func answer(_ place: Int) {
        let answer = random.element(["approved", "not-approved", "sent-back"])
        let data: JSONObject = [
            "tier": tier(place), "level": "ministry", "answer": .string(answer), "number": "3/BNV", "date": .string(day.iso),
        ]
        switch answer {
        case "sent-back":
            proposals[place].tier -= 1
            step(place, "AnswerReceived", data, .appraised)
        case "not-approved": step(place, "AnswerReceived", data, .notApproved)
        default: step(place, "AnswerReceived", data, nil)
        }
    }

    private mutating func rewrite(_ place: Int) {
        switch random.int(0...3) {
        case 0: step(place, "RankConfirmed", ["rank": "department-leader"], nil)
        case 1:
            let was = proposals[place].unit
            proposals[place].unit = random.element(units)
            step(place, "ProposalRetitled", ["unit": .string(proposals[place].unit.text), "was": .string(was.text)], nil)
        case 2:
            let was = proposals[place].honoree
            proposals[place].honoree = random.element(honorees)
            step(place, "ProposalReassigned", ["was": .string(was.text)], nil)
        default: step(place, "ProposalRejudged", ["occasion": "merge", "findings": []], nil)
        }
    }

    private mutating func withdraw(_ place: Int) {
        step(place, "ProposalWithdrawn", ["reason": "other"], .withdrawn)
    }

    private mutating func step(_ place: Int, _ type: String, _ data: JSONObject, _ next: ProposalStatus?) {
        add([draft(type, "proposal", proposals[place].id, subject: proposals[place].honoree, data)])
        if let next { proposals[place].status = next }
    }

    private func tier(_ place: Int) -> JSONValue { .integer(Int64(proposals[place].tier)) }

    private func decision(_ place: Int) -> JSONValue { .string(proposals[place].decision!.text) }
}
