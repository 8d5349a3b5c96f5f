import Commendation
import Entry
import Foundation

@testable import Service

/// Steps in words of the domain, by the table that every door goes by.
extension APIWrite.Step {
    static func receive(_ id: UUID) -> Self { made("proposals/receive", id) }

    static func appraise(_ id: UUID, _ outcome: AppraisalOutcome = .meets) -> Self {
        made("proposals/appraise", id, ["outcome": .string(outcome.rawValue)])
    }

    static func decide(
        body: String = "UBND-SL", kind: BodyKind = .provinceChairman, number: String, date: Day, _ proposals: [UUID]
    ) -> Self {
        made(
            "decisions", nil,
            [
                "body": .string(body), "bodyKind": .string(kind.rawValue), "number": .string(number),
                "date": .string(date.iso), "signer": "Nguyễn Văn Mẫu", "post": "Chủ tịch", "proposals": .ids(proposals),
            ])
    }

    static func publish(_ id: UUID, date: Day) -> Self {
        made("decisions/publish", id, ["where": "sonla.gov.vn", "date": .string(date.iso)])
    }

    static func annul(_ id: UUID, by: String, date: Day, _ proposals: [UUID]? = nil) -> Self {
        var body: JSONObject = ["ground": "fraud", "by": .string(by), "date": .string(date.iso)]
        if let proposals { body["proposals"] = .ids(proposals) }
        return made("decisions/annul", id, body)
    }

    private static func made(_ name: String, _ id: UUID?, _ body: JSONObject = [:]) -> Self {
        try! APIWrite.Step(name, on: id, body)
    }
}

extension JSONValue {
    /// A list of ids.
    static func ids(_ ids: [UUID]) -> JSONValue { .array(ids.map { .string($0.text) }) }
}
