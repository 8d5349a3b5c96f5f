package import Commendation
package import Entry

extension RetentionTable {
    /// The table as a person reads it: what is kept and for how long, the grounds, and what an erasure takes away, each with what it
    /// rests on.
    package var json: JSONValue {
        func lines(_ items: [JSONObject]) -> JSONValue { .array(items.map { .object($0) }) }
        let object: JSONObject = [
            "retention": lines(
                self.lines.map { line in
                    var object = Self.said(line, line.code, line.certainty, line.citation)
                    object["bodies"] = .array(line.bodies.map { .string($0.rawValue) })
                    switch line.term {
                    case .permanent: object["term"] = "permanent"
                    case .years(let years): object["years"] = .integer(Int64(years))
                    case .notKnown: object["term"] = "not-known"
                    }
                    return object
                }),
            "bases": lines(
                bases.map { basis in
                    var object = Self.said(basis, basis.code, basis.certainty, basis.citation)
                    object.put("from", basis.from)
                    return object
                }),
            "members": lines(
                members.map { item in
                    var object: JSONObject = [
                        "code": .string(item.code), "vi": .string(item.name.vi), "en": .string(item.name.en),
                        "certainty": .string(item.certainty.rawValue), "citation": .string(item.citation),
                        "stays": .bool(item.stays),
                    ]
                    object["members"] = .array(item.members.map { .string($0) })
                    return object
                }),
        ]
        return .object(object)
    }

    private static func said(_ item: some Named, _ code: String, _ certainty: Certainty, _ citation: String) -> JSONObject {
        [
            "code": .string(code), "vi": .string(item.vi), "en": .string(item.en),
            "certainty": .string(certainty.rawValue), "citation": .string(citation),
        ]
    }
}
