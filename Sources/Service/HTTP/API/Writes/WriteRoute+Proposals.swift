import Commendation

extension WriteRoute {
    /// Lists that are handed in.
    static let submissions: [WriteRoute] = [
        new("submissions", creates: "submissions") { body in .submission(try ImportBodies.submission(&body)) }
    ]

    /// Steps that one proposal takes, or many at once and then all or none.
    static let proposals: [WriteRoute] = [
        proposal("receive") { _ in ReceiveProposal() },
        proposal("return") { body in
            ReturnProposal(
                reasons: try body.words("reasons"), until: try body.optionalDay("until"), note: try body.optionalText("note"))
        },
        [
            one("proposals/{id}/resubmit") { id, body in .resubmit([id], try resubmission(&body)) },
            new("proposals/resubmit") { body in
                .resubmit(try body.distinctIDs("proposals", limit: batchLimit), try resubmission(&body))
            },
        ],
        proposal("withdraw") { body in WithdrawProposal(reason: try body.word("reason")) },
        proposal("appraise") { body in
            AppraiseProposal(
                outcome: try body.word("outcome"), findings: try body.optionalCodes("findings"),
                note: try body.optionalText("note"))
        },
        proposal("not-approve") { body in
            RefuseProposal(reason: try body.word("reason"), note: try body.optionalText("note"))
        },
        proposal("confirm-rank") { body in ConfirmRank(rank: try body.word("rank")) },
        proposal("notify") { body in NotifyResult(notice: try body.text("notice"), date: try body.day("date")) },
    ].flatMap(\.self)

    private static func resubmission(_ body: inout JSONBody) throws -> ResubmitProposal {
        ResubmitProposal(
            award: try body.optionalText("award"), achievementFrom: try body.optionalDay("achievementFrom"),
            achievementTo: try body.optionalDay("achievementTo"), citation: try body.optionalText("citation"))
    }

    /// The two lines of a step on proposals: on the one in the path, and on those that the body lists.
    private static func proposal<Step: Command>(
        _ name: String, _ read: @escaping @Sendable (inout JSONBody) throws -> Step
    ) -> [WriteRoute] where Step.State == ProposalState {
        [
            one("proposals/{id}/\(name)") { id, body in .each([id], try read(&body)) },
            new("proposals/\(name)") { body in .each(try body.distinctIDs("proposals", limit: batchLimit), try read(&body)) },
        ]
    }
}
