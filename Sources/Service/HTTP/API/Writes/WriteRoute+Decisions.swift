import Commendation

extension WriteRoute {
    /// Decisions and what becomes of them.
    static let decisions: [WriteRoute] = [
        new("decisions", creates: "decisions") { body in
            let date = try body.day("date")
            let identity = try DecisionIdentity(
                body: try body.text("body"), number: try DocumentNumber(try body.text("number")), date: date)
            let command = IssueDecision(
                identity: identity, bodyKind: try body.optionalWord("bodyKind"), date: date, signer: try body.text("signer"),
                post: try body.text("post"), proposals: try body.ids("proposals", limit: batchLimit))
            return .file(command.decision, command.proposals, command)
        },
        one("decisions/{id}/publish") { id, body in
            let place = try body.text("where")
            let date = try body.day("date")
            return .allOf(id, choosing: { $0.status != .annulled }) {
                PublishDecision(place: place, date: date, proposals: $0)
            }
        },
        one("decisions/{id}/annul") { id, body in
            let ground: AnnulmentGround = try body.word("ground")
            let by = try body.text("by")
            let date = try body.day("date")
            if let part = try body.optionalIDs("proposals", limit: batchLimit) {
                return .file(
                    id, part, AnnulDecision(ground: ground, by: by, date: date, scope: .part, proposals: part))
            }
            return .allOf(id, choosing: { $0.status != .annulled }) {
                AnnulDecision(ground: ground, by: by, date: date, scope: .whole, proposals: $0)
            }
        },
    ]
}
