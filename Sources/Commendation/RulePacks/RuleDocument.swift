import Entry
import Yams

/// A rule file as a value: YAML read as texts, integers, truth values, lists and mappings.
///
/// Fractions and anchors are refused.
enum RuleDocument {
    static func parse(_ bytes: [UInt8]) throws(RulePackError) -> JSONValue {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw RulePackError(.syntax, at: "document") }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw RulePackError(.syntax, at: "document")
        }
        guard let node else { throw RulePackError(.syntax, at: "document") }
        return try value(node, at: "document")
    }

    /// Several files as one document.
    static func joined(_ files: [[UInt8]]) throws(RulePackError) -> JSONValue {
        guard files.count != 1 else { return try parse(files[0]) }
        var joined = JSONObject()
        for file in files {
            guard case .object(let object) = try parse(file) else { throw RulePackError(.syntax, at: "document") }
            for (key, value) in object.members {
                guard joined[key] == nil else { throw RulePackError(.ambiguous, at: "document.\(key)") }
                joined[key] = value
            }
        }
        return .object(joined)
    }

    private static func value(_ node: Node, at place: String) throws(RulePackError) -> JSONValue {
        switch node {
        case .scalar(let scalar): return try value(scalar, node, at: place)
        case .sequence(let sequence):
            var items: [JSONValue] = []
            for (index, item) in sequence.enumerated() { items.append(try value(item, at: "\(place)[\(index)]")) }
            return .array(items)
        case .mapping(let mapping):
            var object = JSONObject()
            for (key, item) in mapping {
                guard let key = key.string else { throw RulePackError(.syntax, at: place) }
                guard object[key] == nil else { throw RulePackError(.ambiguous, at: "\(place).\(key)") }
                object[key] = try value(item, at: "\(place).\(key)")
            }
            return .object(object)
        case .alias: throw RulePackError(.syntax, at: place)
        }
    }

    private static func value(_ scalar: Node.Scalar, _ node: Node, at place: String) throws(RulePackError) -> JSONValue {
        guard scalar.style == .plain else { return .string(scalar.string.nfc) }
        if scalar.string.isEmpty || scalar.string == "null" || scalar.string == "~" { return .null }
        if scalar.string == "true" || scalar.string == "false" { return .bool(scalar.string == "true") }
        if let integer = Int64(scalar.string), String(integer) == scalar.string { return .integer(integer) }
        // 4.5 is a text to us: canonical JSON holds no fractions, and amounts are computed from decimal digits.
        return .string(scalar.string.nfc)
    }
}
