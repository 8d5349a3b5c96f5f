import Commendation
import Entry
import Foundation

extension WriteRoute {
    /// Most facts of one request.
    static let factLimit = 2_000

    /// What was awarded before us, and the rest of the province's work.
    static let province: [WriteRoute] = [
        new("earlier-awards") { body in
            .earlierAwards(
                RecordEarlierAwards(
                    rows: try body.objects("awards", limit: 500) { body in
                        EarlierAwardRow(
                            honoree: try body.id("honoree"), award: try body.event("award"), name: try body.text("name"),
                            title: try body.optionalText("title"), post: try body.optionalText("post"))
                    }, source: try body.optionalText("source")))
        },
        one("earlier-awards/{id}/withdraw") { id, body in .one(id, WithdrawEarlierAward(reason: try body.word("reason"))) },
        new("facts") { body in
            .facts(try body.objects("facts", limit: factLimit, fact))
        },
    ]

    private static func fact(_ body: inout JSONBody) throws -> ProposedFact {
        let type = try body.text("type")
        let fact = try body.required("data", "fact") { value in
            value.object.flatMap { $0.hasPlainTexts ? try? ThinFacts.read(type: type, data: $0) : nil }
        }
        return ProposedFact(
            stream: try body.optionalID("stream"), fact: fact, subject: try body.optionalID("subject"),
            texts: try body.optional("texts", "texts") { value in
                guard let object = value.object else { return nil }
                let texts = object.members.compactMap { member in member.value.string.map { (member.key, $0) } }
                return texts.count == object.members.count ? Dictionary(uniqueKeysWithValues: texts) : nil
            } ?? [:])
    }
}
