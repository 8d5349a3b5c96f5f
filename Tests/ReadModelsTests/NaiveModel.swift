import Entry
import EventLog
import Foundation

/// What the read tables should hold, computed in the plainest way from the decoded entries: nothing shared with the folds.
struct NaiveModel {
    struct Proposal {
        var data: JSONObject
        var honoree: String?
        var state = "submitted"
        var stateOn: String
        let submittedOn: String
        var outcomeOn: String?
        var decidedOn: String?
        var decision: String?
        let submittedSeq: Int64
        var lastSeq: Int64
        var lastStreamSeq: Int64
        /// The columns of the whole life that are not in `data`.
        var life: [String: JSONValue] = ["rank_confirmed": false, "tier": 1, "corrections": 0]
        var levels: [String]

        var outcome: String {
            switch state {
            case "conferred", "published", "delivered": "conferred"
            case "notApproved", "notified": "notApproved"
            case "annulled", "recovered": "annulled"
            case "withdrawn": state
            default: "open"
            }
        }
    }

    private(set) var proposals: [String: Proposal] = [:]

    init(_ entries: some Sequence<Envelope>) {
        for entry in entries { apply(entry) }
    }

    private mutating func apply(_ entry: Envelope) {
        let id = entry.stream.id.text
        guard entry.stream.kind == "proposal" else { return }
        if entry.type == "ProposalSubmitted" {
            proposals[id] = Proposal(
                data: entry.data, honoree: entry.subject?.text, stateOn: entry.on.iso, submittedOn: entry.on.iso,
                submittedSeq: entry.seq, lastSeq: entry.seq, lastStreamSeq: entry.streamSeq,
                levels: [entry.data["level"]?.string ?? "-"])
        }
        var proposal = proposals[id]!
        if let state = Self.state(after: entry, proposal) {
            let before = proposal.outcome
            proposal.state = state
            proposal.stateOn = entry.on.iso
            if proposal.outcome != before { proposal.outcomeOn = proposal.outcome == "open" ? nil : entry.on.iso }
            if state == "conferred" || state == "notApproved" { proposal.decidedOn = entry.on.iso }
            if state == "conferred" { proposal.decision = entry.data["decision"]?.string }
            for member in ["award", "achievementFrom", "achievementTo"] where entry.type == "ProposalResubmitted" {
                if let value = entry.data[member] { proposal.data[member] = value }
            }
        }
        proposal.live(by: entry)
        proposal.lastSeq = entry.seq
        proposal.lastStreamSeq = entry.streamSeq
        proposals[id] = proposal
    }

    private static func state(after entry: Envelope, _ proposal: Proposal) -> String? {
        switch entry.type {
        case "ConferralPublished": return proposal.state == "delivered" ? nil : "published"
        case "ResultNotified": return proposal.state == "notApproved" ? "notified" : nil
        case "AnswerReceived":
            return ["sent-back": "appraised", "not-approved": "notApproved"][entry.data["answer"]!.string!]
        default: return states[entry.type]
        }
    }

    private static let states = [
        "ProposalReceived": "received", "ProposalReturned": "returned", "ProposalResubmitted": "submitted",
        "ProposalWithdrawn": "withdrawn", "ProposalAppraised": "appraised", "AwardConferred": "conferred",
        "ProposalNotApproved": "notApproved", "AwardAnnulled": "annulled", "NoticeOpened": "onNotice",
        "NoticeClosed": "noticed", "ProposalTabled": "tabled", "ProposalPostponed": "appraised", "CouncilAdvised": "advised",
        "ProposalLaid": "laid", "ProposalForwarded": "forwarded", "AwardDelivered": "delivered", "AwardRecovered": "recovered",
    ]

    /// The lines of `read.proposal`.
    func proposalLines() throws -> [String] {
        try proposals.sorted { $0.key < $1.key }.map { id, proposal in
            let from = proposal.data["achievementFrom"] ?? .null
            let to = proposal.data["achievementTo"] ?? .null
            let row: [JSONValue] =
                [
                    .string(id), proposal.data["submission"]!, proposal.data["row"]!, .text(proposal.honoree),
                    proposal.data["kind"]!,
                    proposal.data["award"]!, proposal.data["meritKind"]!, proposal.data["unit"]!, from, to,
                    .string(proposal.state),
                    .string(proposal.stateOn), .string(proposal.submittedOn), .string(proposal.outcome),
                    .text(proposal.outcomeOn),
                    .text(proposal.decidedOn), .text(proposal.decision), .integer(proposal.submittedSeq),
                    .integer(proposal.lastSeq),
                    .integer(proposal.lastStreamSeq),
                ] + proposal.lifeColumns
            return String(decoding: try CanonicalJSON.encode(.array(row)), as: UTF8.self)
        }
    }

    /// How many proposals count to each cell: basis, month, outcome, award, kind, unit.
    func cells() -> [[String]: Int64] {
        var cells: [[String]: Int64] = [:]
        for proposal in proposals.values {
            let facts = [
                proposal.outcome, proposal.data["award"]!.string!, proposal.data["kind"]!.string!, proposal.data["unit"]!.string!,
            ]
            cells[["submission", String(proposal.submittedOn.prefix(7))] + facts, default: 0] += 1
            if let on = proposal.outcomeOn { cells[["outcome", String(on.prefix(7))] + facts, default: 0] += 1 }
        }
        return cells
    }

    /// The lines of `read.statistic`, from the difference between what was known on each day and on the day before.
    static func statisticLines(_ entries: [Envelope]) throws -> [String] {
        var lines: [(key: [[UInt8]], line: String)] = []
        var known: [[String]: Int64] = [:]
        let days = Set(entries.map { Day(of: $0.at).iso }).sorted()
        for day in days {
            let now = NaiveModel(entries.filter { Day(of: $0.at).iso <= day }).cells()
            for cell in Set(now.keys).union(known.keys) {
                let count = now[cell, default: 0] - known[cell, default: 0]
                guard count != 0 else { continue }
                let month = Month(iso: cell[1])!.number
                let row: [JSONValue] = [
                    .string(cell[0]), .integer(Int64(month)), .string(cell[2]), .string(cell[3]), .string(cell[4]),
                    .string(cell[5]),
                    .string(day), .integer(count),
                ]
                let key = (cell + [day]).map { Array($0.utf8) }
                lines.append((key, String(decoding: try CanonicalJSON.encode(.array(row)), as: UTF8.self)))
            }
            known = now
        }
        return lines.sorted { $0.key.lexicographicallyPrecedes($1.key) { $0.lexicographicallyPrecedes($1) } }.map(\.line)
    }
}

extension JSONValue {
    fileprivate static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension EventLog {
    /// All entries, decoded in full.
    func envelopes() async throws -> [Envelope] {
        try await read(from: 0, limit: .max).map { try $0.envelope() }
    }
}
