import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// The template engine's own escaping goes character by character, and a quotation mark followed by a combining mark is one
/// character that is none of the five: it would come out unescaped and could close an attribute.
struct MarkupEscaping: MustacheContentType {
    /// The name under which templates ask for this escaping.
    static let name = "SOVANG"

    /// The first line of every template.
    static let pragma = "{{% CONTENT_TYPE:\(name)}}\n"

    /// Makes the escaping known to the template engine; once per process is enough, more does no harm.
    static func register() { MustacheContentTypes.register(MarkupEscaping(), named: name) }

    func escapeText(_ text: String) -> String { Self.escaped(text) }

    /// The text with `& < > " '` written as references, and control characters (which no page may hold) left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case let scalar where scalar.properties.generalCategory == .control: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
