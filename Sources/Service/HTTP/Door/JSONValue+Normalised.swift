import Entry

extension JSONValue {
    /// The value with every text in normalisation form C; member names are left alone, so that an odd one is refused as unknown.
    var normalised: JSONValue {
        switch self {
        case .string(let text): return .string(text.nfc)
        case .array(let values): return .array(values.map(\.normalised))
        case .object(let object):
            var normalised = JSONObject()
            for (key, value) in object.members { normalised[key] = value.normalised }
            return .object(normalised)
        case .null, .bool, .integer: return self
        }
    }

    /// The value without members that are null: an absent member and none say the same.
    var withoutNulls: JSONValue {
        switch self {
        case .array(let values): return .array(values.map(\.withoutNulls))
        case .object(let object):
            var kept = JSONObject()
            for (key, value) in object.members where !value.isNull { kept[key] = value.withoutNulls }
            return .object(kept)
        case .string, .null, .bool, .integer: return self
        }
    }
}
