import Commendation
import Foundation

extension WriteRoute {
    /// What many proposals go through together on their way: notice, council, letters, answers, delivery.
    static let life: [WriteRoute] = [
        new("notices") { body in
            let command = OpenNotice(
                place: try body.text("place"), from: try body.day("from"), until: try body.optionalDay("until"),
                proposals: try body.distinctIDs("proposals", limit: batchLimit))
            return .proposals(command.proposals, command)
        },
        new("notices/close") { body in
            let command = CloseNotice(proposals: try body.distinctIDs("proposals", limit: batchLimit))
            return .proposals(command.proposals, command)
        },
        one("proposals/{id}/comment") { id, body in
            .one(
                id,
                RecordComment(
                    date: try body.day("date"), name: try body.optionalText("name"), contact: try body.optionalText("contact"),
                    text: try body.text("text")))
        },
        new("sessions") { body in
            let command = ConveneSession(
                unit: try body.id("unit"), level: try body.word("level"), date: try body.day("date"),
                members: try body.integer("members", in: 1...500),
                proposals: try body.distinctIDs("proposals", limit: batchLimit))
            return .heading(command.proposals, units: [command.unit], command) { try SessionFile(session: $0, entries: $1) }
        },
        one("sessions/{id}/conclude") { id, body in
            let votes = try body.optionalObjects("votes", limit: batchLimit, vote) ?? []
            let command = ConcludeSession(
                date: try body.day("date"), present: try body.integer("present", in: 1...500),
                method: try body.word("method"), minutes: try body.optionalText("minutes"), votes: votes,
                postponed: try body.optionalDistinctIDs("postponed", limit: batchLimit) ?? [])
            return .session(id, naming: votes.map(\.proposal) + command.postponed, command)
        },
        new("letters/lay") { body in
            let command = LaySubmission(try letter(&body), proposals: try body.distinctIDs("proposals", limit: batchLimit))
            return .heading(command.proposals, units: command.letter.units, command) {
                try LetterFile(submission: $0, entries: $1)
            }
        },
        new("letters/forward") { body in
            let command = ForwardSubmission(
                try letter(&body), level: try body.optionalWord("level"),
                proposals: try body.distinctIDs("proposals", limit: batchLimit))
            return .heading(command.proposals, units: command.letter.units, command) {
                try LetterFile(submission: $0, entries: $1)
            }
        },
        new("answers") { body in
            let command = RecordAnswer(
                answer: try body.word("answer"), number: try body.text("number"), date: try body.day("date"),
                note: try body.optionalText("note"), proposals: try body.distinctIDs("proposals", limit: batchLimit))
            return .proposals(command.proposals, command)
        },
        new("proposals/retitle") { body in
            .retitle(
                RetitleProposals(
                    unit: try body.id("unit"),
                    rows: try body.objects("rows", limit: batchLimit) { body in
                        .init(proposal: try body.id("proposal"), name: try body.optionalText("name"))
                    }))
        },
        one("decisions/{id}/deliver") { id, body in
            let command = DeliverAwards(
                body: try body.text("body"), date: try body.day("date"), place: try body.optionalText("place"),
                rows: try body.objects("rows", limit: batchLimit) { body in
                    .init(proposal: try body.id("proposal"), certificate: try body.optionalText("certificate"))
                })
            return .deliver(id, command)
        },
        one("decisions/{id}/correct") { id, body in
            let command = CorrectDecision(
                by: try body.text("by"), date: try body.day("date"),
                rows: try body.objects("rows", limit: batchLimit) { body in
                    .init(
                        proposal: try body.id("proposal"), name: try body.optionalText("name"),
                        title: try body.optionalText("title"), post: try body.optionalText("post"),
                        citation: try body.optionalText("citation"))
                })
            return .file(id, command.rows.map(\.proposal), command)
        },
        one("decisions/{id}/recover") { id, body in
            let command = RecoverAwards(
                date: try body.day("date"),
                rows: try body.objects("rows", limit: batchLimit) { body in
                    .init(
                        proposal: try body.id("proposal"), object: try body.flag("object"),
                        money: try body.optionalInteger("money", in: 0...10_000_000_000))
                })
            return .file(id, command.rows.map(\.proposal), command)
        },
        new("secret-dossiers") { body in
            let command = RecordSecretDossier(
                register: try body.text("register"), date: try body.day("date"), unit: try body.id("unit"),
                count: try body.integer("count", in: 1...100_000))
            return .one(command.stream, command)
        },
    ]

    private static func vote(_ body: inout JSONBody) throws -> ConcludeSession.Vote {
        ConcludeSession.Vote(
            proposal: try body.id("proposal"), inFavour: try body.integer("inFavour", in: 0...500),
            against: try body.optionalInteger("against", in: 0...500) ?? 0,
            abstained: try body.optionalInteger("abstained", in: 0...500) ?? 0,
            recused: try body.optionalInteger("recused", in: 0...500) ?? 0, recommended: try body.optionalFlag("recommended"))
    }

    private static func letter(_ body: inout JSONBody) throws -> SubmissionLetter {
        SubmissionLetter(
            number: try body.optionalText("number"), date: try body.day("date"), unit: try body.id("unit"),
            to: try body.optionalID("to"), period: try body.optionalText("period"))
    }
}
