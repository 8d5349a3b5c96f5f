import Entry
import Foundation

/// What the columns of the whole life should hold.
extension NaiveModel.Proposal {
    /// Takes an event, told by its name alone.
    mutating func live(by entry: Envelope) {
        func data(_ member: String) -> JSONValue { entry.data[member] ?? .null }
        switch entry.type {
        case "ProposalResubmitted": if let level = data("level").string { levels[levels.count - 1] = level }
        case "NoticeOpened": life["notice_until"] = data("until")
        case "ProposalTabled": life["session"] = data("session")
        case "ProposalLaid": life["laid_in"] = data("submission")
        case "ProposalForwarded":
            life["forwarded_in"] = data("submission")
            levels.append(data("level").string ?? "-")
        case "AnswerReceived": if data("answer") == "sent-back" { levels.removeLast() }
        case "AwardDelivered":
            life["certificate"] = data("certificate")
            life["book_number"] = data("book")
            life["book_year"] = data("year")
            life["delivered_on"] = data("date")
        case "AwardCorrected": life["corrections"] = .integer(life["corrections"]!.integer! + 1)
        case "AwardRecovered": life["recovered_on"] = data("date")
        case "RankConfirmed":
            self.data["rank"] = data("rank")
            life["rank_confirmed"] = true
        case "ProposalRetitled":
            life["retitled_from"] = life["retitled_from"] ?? self.data["unit"]
            self.data["unit"] = data("unit")
        case "ProposalReassigned": honoree = entry.subject?.text
        default: break
        }
    }

    /// The columns, in their order.
    var lifeColumns: [JSONValue] {
        let facts = ["enterprise", "rank", "", "sex", "minority", "sector", "area", "origin", "posthumous", "birthDecade"]
        let level: JSONValue = levels.last == "-" ? .null : .string(levels.last!)
        let way: [JSONValue] = [
            .integer(Int64(levels.count)), level, .string(levels.joined(separator: " ")), data["simplified"] ?? .null,
        ]
        let rest = [
            "retitled_from", "session", "laid_in", "forwarded_in", "notice_until", "certificate", "book_number", "book_year",
            "delivered_on", "corrections", "recovered_on",
        ]
        return (facts + ["submitter", "movement"]).map { name in
            name.isEmpty ? life["rank_confirmed"]! : data[name] ?? .null
        } + way + rest.map { life[$0] ?? .null }
    }
}
