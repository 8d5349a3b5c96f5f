import Entry
import Foundation

/// Building the coded facts of an event: absent facts are left out.
extension JSONObject {
    mutating func set(_ key: String, _ text: String?) {
        if let text { self[key] = .string(text.nfc) }
    }

    mutating func set(_ key: String, _ day: Day?) {
        if let day { self[key] = .string(day.iso) }
    }

    mutating func set(_ key: String, _ id: UUID?) {
        if let id { self[key] = .string(id.text) }
    }

    mutating func set(_ key: String, _ integer: Int?) {
        if let integer { self[key] = .integer(Int64(integer)) }
    }

    mutating func set(_ key: String, _ flag: Bool?) {
        if let flag { self[key] = .bool(flag) }
    }

    mutating func set(_ key: String, _ ids: [UUID]?) {
        if let ids { self[key] = .array(ids.map { .string($0.text) }) }
    }

    mutating func set(_ key: String, _ texts: [String]?) {
        if let texts { self[key] = .array(texts.map { .string($0.nfc) }) }
    }

    mutating func set<Code: RawRepresentable>(_ key: String, code: Code?) where Code.RawValue == String {
        if let code { self[key] = .string(code.rawValue) }
    }
}

extension [PersonalField] {
    /// Appends a field, unless there is nothing to say.
    mutating func add(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { append(PersonalField(name: name, value: .string(text.nfc))) }
    }
}
