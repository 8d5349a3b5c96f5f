import Commendation
import Entry
import Foundation

/// Reads the bodies of the API's writes, member by member.
enum APIWriteReading {
    /// How a step on a proposal or decision is read.
    typealias StepReading = @Sendable (UUID, inout JSONBody) throws -> APIWrite.Step

    /// Most rows of a submission.
    static let rowLimit = 500
    /// Most proposals of a decision: one request holds 5,000 events, one of them the header.
    static let proposalLimit = 4_999

    /// The steps on one proposal, by the last part of their path.
    static let proposalSteps: [(name: String, read: StepReading)] = [
        ("receive", { id, _ in .receive(id) }),
        (
            "return",
            { id, body in
                .sendBack(
                    id, reasons: try body.words("reasons"), until: try body.optionalDay("until"),
                    note: try body.optionalText("note"))
            }
        ),
        (
            "resubmit",
            { id, body in
                .resubmit(
                    id, award: try body.optionalText("award"), achievementFrom: try body.optionalDay("achievementFrom"),
                    achievementTo: try body.optionalDay("achievementTo"), citation: try body.optionalText("citation"))
            }
        ),
        ("withdraw", { id, body in .withdraw(id, reason: try body.word("reason")) }),
        (
            "appraise",
            { id, body in
                .appraise(
                    id, outcome: try body.word("outcome"), findings: try body.optionalCodes("findings"),
                    note: try body.optionalText("note"))
            }
        ),
        ("not-approve", { id, body in .notApprove(id, reason: try body.word("reason"), note: try body.optionalText("note")) }),
        ("notify", { id, body in .notify(id, notice: try body.text("notice"), date: try body.day("date")) }),
    ]

    /// The steps on one decision, by the last part of their path.
    static let decisionSteps: [(name: String, read: StepReading)] = [
        ("publish", { id, body in .publish(id, place: try body.text("where"), date: try body.day("date")) }),
        (
            "annul",
            { id, body in
                .annul(
                    id, ground: try body.word("ground"), by: try body.text("by"), date: try body.day("date"),
                    proposals: try body.optionalIDs("proposals", limit: proposalLimit))
            }
        ),
    ]

    /// A submission.
    @Sendable static func submit(_ body: inout JSONBody) throws -> APIWrite.Step {
        .submit(
            APISubmission(
                unit: try body.id("unit"), number: try body.optionalText("number"), date: try body.day("date"),
                to: try body.optionalID("to"), period: try body.optionalText("period"),
                rows: try body.objects("proposals", limit: rowLimit, row)))
    }

    /// A decision.
    @Sendable static func decide(_ body: inout JSONBody) throws -> APIWrite.Step {
        .decide(
            APIDecision(
                body: try body.text("body"), bodyKind: try body.optionalWord("bodyKind"), number: try body.text("number"),
                date: try body.day("date"), signer: try body.text("signer"), post: try body.text("post"),
                proposals: try body.ids("proposals", limit: proposalLimit)))
    }

    private static func row(_ body: inout JSONBody) throws -> APISubmission.Row {
        APISubmission.Row(
            award: try body.text("award"), meritKind: try body.word("meritKind"), kind: try body.word("kind"),
            name: try body.text("name"),
            title: try body.optionalText("title"), post: try body.optionalText("post"),
            citation: try body.optionalText("citation"),
            birthDate: try body.optionalDay("birthDate"), identityNumber: try body.optionalText("identityNumber"),
            achievementFrom: try body.day("achievementFrom"), achievementTo: try body.day("achievementTo"))
    }
}
