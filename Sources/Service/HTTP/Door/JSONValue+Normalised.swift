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
}
