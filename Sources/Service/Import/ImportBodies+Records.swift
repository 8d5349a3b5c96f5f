import Commendation
package import Entry
import Foundation
import ListReading

extension ImportBodies {
    /// Earlier awards.
    package static func awards(_ awards: ProposedAwards) -> JSONObject {
        var object = awards.canonical
        object.put("source", awards.source)
        return object
    }

    static func awards(_ body: inout JSONBody) throws -> ProposedAwards {
        ProposedAwards(
            source: try body.optionalText("source"),
            rows: try body.objects("rows", limit: RecordEarlierAwards.maximumCount) { body in
                ProposedAwards.Row(
                    particulars: Particulars(
                        name: try body.text("name"), birthDate: try body.optionalDay("birthDate"),
                        identityNumber: try body.optionalText("identityNumber")),
                    title: try body.optionalText("title"), post: try body.optionalText("post"),
                    award: try body.required("award", "object") { value in
                        value.object.flatMap {
                            try? EarlierAwardRecorded(from: EventFields(type: EarlierAwardRecorded.type, $0))
                        }
                    })
            })
    }

    /// Facts of the province's other work.
    package static func facts(_ facts: ProposedFacts) -> JSONObject { facts.canonical }

    static func facts(_ body: inout JSONBody) throws -> ProposedFacts {
        ProposedFacts(
            rows: try body.objects("rows", limit: FormImport.partLimit) { body in
                ProposedFacts.Row(
                    row: try body.integer("row", in: 1...Int(Int32.max)), stream: try body.optionalID("stream"),
                    facts: try body.objects("facts", limit: 10) { body in
                        ProposedFacts.Fact(
                            type: try body.text("type"), data: try body.required("data", "object") { $0.object },
                            texts: try body.optional("texts", "object", texts) ?? [:])
                    })
            })
    }

    private static func texts(_ value: JSONValue) -> [String: String]? {
        guard let object = value.object else { return nil }
        var texts: [String: String] = [:]
        for key in object.keys { texts[key] = object[key]?.string }
        return texts.count == object.keys.count ? texts : nil
    }

    /// What an import came to.
    package static func result(_ result: ImportResult) -> JSONObject {
        var object: JSONObject = [
            "rows": .integer(Int64(result.rows)), "added": .integer(Int64(result.added)),
            "repeated": .integer(Int64(result.repeated)), "refused": .integer(Int64(result.refused)),
            "warned": .integer(Int64(result.warned)),
        ]
        object.put("list", result.list.rawValue)
        object.put("file", result.file)
        object.put("digest", result.digest)
        if !result.cells.isEmpty {
            object["cells"] = .array(
                result.cells.map { cell in
                    var object: JSONObject = ["row": .integer(Int64(cell.row))]
                    object.put("column", cell.column)
                    object.put("code", cell.code)
                    object.put("value", cell.value)
                    return .object(object)
                })
        }
        return object
    }

    static func result(_ body: inout JSONBody) throws -> ImportResult {
        let counts = 0...Int(Int32.max)
        var result = ImportResult(
            list: try body.word("list"), file: try body.optionalText("file"), digest: try body.text("digest"),
            rows: try body.integer("rows", in: counts), added: try body.integer("added", in: counts),
            repeated: try body.integer("repeated", in: counts), refused: try body.integer("refused", in: counts),
            warned: try body.integer("warned", in: counts), cells: [])
        result.cells =
            try body.optional("cells", "array") { $0.array }?.enumerated().map { index, value in
                var body = try JSONBody(value, path: "/cells/\(index)")
                let cell = ImportResult.Cell(
                    row: try body.integer("row", in: counts), column: try body.optionalText("column"),
                    code: try body.text("code"),
                    value: try body.optionalText("value"))
                try body.finish()
                return cell
            } ?? []
        return result
    }
}
