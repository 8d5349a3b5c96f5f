import Commendation
package import Entry
import Foundation

/// The bodies that an import sends to a running daemon, written here and read here.
package enum ImportBodies {
    /// A list with the effective day.
    package static func list(_ list: ProposedList, on: Day?) -> JSONObject {
        var object = list.canonical
        object.put("on", on)
        return object
    }

    /// Units.
    package static func units(_ units: [ProposedUnit]) -> JSONObject {
        ["units": .array(units.map { .object($0.canonical) })]
    }

    static func list(_ body: inout JSONBody) throws -> (list: ProposedList, on: Day?) {
        let on = try body.optionalDay("on")
        let list = ProposedList(
            unit: try body.id("unit"), number: try body.optionalText("number"), date: try body.day("date"),
            to: try body.optionalID("to"), period: try body.optionalText("period"),
            rows: try body.objects("rows", limit: SubmitList.maximumCount, row))
        return (list, on)
    }

    /// A list as it comes in over the API: rows are numbered by their place.
    static func submission(_ body: inout JSONBody) throws -> ProposedList {
        var list = ProposedList(
            unit: try body.id("unit"), number: try body.optionalText("number"), date: try body.day("date"),
            to: try body.optionalID("to"), period: try body.optionalText("period"), rows: [])
        list.rows = try body.objects("proposals", limit: SubmitList.maximumCount) { body in try row(&body, number: 0) }
        for index in list.rows.indices { list.rows[index].row = index + 1 }
        return list
    }

    static func units(_ body: inout JSONBody) throws -> [ProposedUnit] {
        try body.objects("units", limit: 500) { body in
            let row = try body.optional("row", "number") { $0.integer.flatMap { Int(exactly: $0) } } ?? 0
            let unit = try body.required("unit", "object") { value in
                value.object.flatMap { try? UnitRegistered(from: EventFields(type: UnitRegistered.type, $0)) }
            }
            return ProposedUnit(row: row, unit: unit)
        }
    }

    private static func row(_ body: inout JSONBody) throws -> ProposedRow {
        try row(&body, number: try body.optional("row", "number") { $0.integer.flatMap { Int(exactly: $0) } } ?? 0)
    }

    private static func row(_ body: inout JSONBody, number: Int) throws -> ProposedRow {
        ProposedRow(
            row: number, kind: try body.word("kind"),
            name: try body.text("name"),
            title: try body.optionalText("title"), post: try body.optionalText("post"),
            birthDate: try body.optionalDay("birthDate"),
            identityNumber: try body.optionalText("identityNumber"), award: try body.text("award"),
            meritKind: try body.word("meritKind"), achievementFrom: try body.day("achievementFrom"),
            achievementTo: try body.day("achievementTo"), citation: try body.optionalText("citation"),
            facts: try StatisticFacts(&body), simplified: try body.optionalWord("simplified"))
    }
}
