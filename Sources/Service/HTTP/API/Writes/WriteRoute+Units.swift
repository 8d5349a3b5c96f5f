import Commendation
import Foundation

extension WriteRoute {
    /// Units by period.
    static let units: [WriteRoute] = [
        new("units", creates: "units") { body in
            let command = RegisterUnit(try body.event("unit"))
            return .one(command.stream, command)
        },
        one("units/{id}/rename") { id, body in
            .one(
                id,
                RenameUnit(name: try body.text("name"), from: try body.day("from"), basis: try body.optionalText("basis")))
        },
        one("units/{id}/end") { id, body in
            .end(
                id,
                EndUnit(
                    until: try body.day("until"), successors: try body.optionalDistinctIDs("successors", limit: 100) ?? [],
                    basis: try body.optionalText("basis")))
        },
        one("units/{id}/history") { id, body in
            .one(id, DeclareHistory(completeFrom: try body.integer("completeFrom", in: 1900...2200)))
        },
        new("units/merge", creates: "units") { body in
            let old = try body.distinctIDs("units", limit: 100)
            let command = MergeUnits(units: old, into: try body.event("into"), basis: try body.optionalText("basis"))
            return .reading(old + [RegisterUnit(command.into).stream], command) { entries, _ in
                try UnitFile(entries: entries)
            }
        },
    ]
}
