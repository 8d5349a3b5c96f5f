import Commendation
import Entry
import Foundation

extension WriteRoute {
    /// Who is who.
    static let honorees: [WriteRoute] = [
        one("honorees/{id}/question") { id, body in
            .one(
                id,
                QuestionHonoree(
                    candidates: try body.distinctIDs("candidates", limit: 100), proposal: try body.optionalID("proposal")))
        },
        one("honorees/{id}/resolve") { id, body in
            let same = try body.optionalID("same")
            let distinct = try body.optionalDistinctIDs("distinct", limit: 100)
            let keys: [MatchKey.Kind] = try body.optionalWords("by") ?? []
            switch (same, distinct) {
            case (let target?, nil): return .honoree(id, with: [target], ResolveMatch(.same(as: target, by: keys)))
            case (nil, let others?) where keys.isEmpty: return .honoree(id, with: others, ResolveMatch(.distinct(from: others)))
            default: throw Problem.invalidField("/distinct", expected: "same-or-distinct")
            }
        },
        one("honorees/{id}/merge") { id, body in
            let target = try body.id("into")
            return .honoree(id, with: [target], MergeHonorees(into: target))
        },
        one("honorees/{id}/split", creates: "honorees") { id, body in
            let proposals = try body.distinctIDs("proposals", limit: SplitHonoree.maximumCount)
            if let target = try body.optionalID("into") { return .split(id, .registered(target), proposals: proposals) }
            let other = Particulars(
                name: try body.text("name"), birthDate: try body.optionalDay("birthDate"),
                identityNumber: try body.optionalText("identityNumber"))
            return .split(id, .new(other, unit: try body.optionalID("unit")), proposals: proposals)
        },
        one("honorees/{id}/correct") { id, body in
            let command = CorrectHonoree(
                name: try body.optionalText("name"), birthDate: try body.optionalDay("birthDate"),
                identityNumber: try body.optionalText("identityNumber"))
            return .correct(id, command)
        },
        one("honorees/{id}/transfer") { id, body in
            .transfer(id, TransferHonoree(to: try body.id("to"), date: try body.day("date")))
        },
        one("honorees/{id}/request-erasure") { id, body in
            .erasure(id, RequestErasure(basis: try body.text("basis")))
        },
        one("honorees/{id}/confirm-erasure") { id, _ in .erasure(id, ConfirmErasure()) },
    ]
}
