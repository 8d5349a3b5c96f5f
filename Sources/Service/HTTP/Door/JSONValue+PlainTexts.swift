import Entry

extension JSONValue {
    /// Whether no text in it holds a NUL; an object in it is looked at when it is read itself, so that its member can be named.
    var hasPlainTexts: Bool {
        switch self {
        case .string(let text): !text.utf8.contains(0)
        case .array(let values): values.allSatisfy(\.hasPlainTexts)
        case .null, .bool, .integer, .object: true
        }
    }
}
