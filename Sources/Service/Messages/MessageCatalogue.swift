package import Commendation
import Foundation

/// Every text that a person can see, by key, in Vietnamese and English.
///
/// The texts lie in `Resources/messages.txt`, so that they can be read and corrected in one place without reading code.
/// A block is `[key]`, then one `vi:` line and one `en:` line; `{name}` marks a parameter.
package struct MessageCatalogue: Sendable {
    private let texts: [String: Bilingual]

    /// The catalogue carried in the binary.
    package static let embedded: MessageCatalogue = {
        let reading = Self.read(text: String(decoding: PackageResources.messages_txt, as: UTF8.self))
        assert(reading.faults.isEmpty, "messages.txt: \(reading.faults)")
        return reading.catalogue
    }()

    /// All keys, sorted.
    package var keys: [String] { texts.keys.sorted() }

    /// The text of a key in both languages, or nothing if the catalogue has no such key.
    package func bilingual(_ key: String) -> Bilingual? { texts[key] }

    /// The text of a key with its parameters filled in, or nothing if the catalogue has no such key.
    package func lookUp(_ key: String, _ language: Language, _ parameters: [String: String] = [:]) -> String? {
        texts[key].map { Self.fill($0[language], parameters) }
    }

    /// The text of a key with its parameters filled in; a missing key shows itself, so that a page never goes blank.
    package func text(_ key: String, _ language: Language, _ parameters: [String: String] = [:]) -> String {
        lookUp(key, language, parameters) ?? "[\(key)]"
    }

    /// The names in braces in a text, in order.
    package static func parameters(in text: String) -> [String] {
        text.matches(of: /\{([a-z]+)\}/).map { String($0.1) }
    }

    /// Reads the catalogue's format; whatever is wrong is listed with its line.
    package static func read(text: String) -> (catalogue: MessageCatalogue, faults: [String]) {
        var texts: [String: Bilingual] = [:]
        var faults: [String] = []
        var key: String?
        var vi: String?
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("["), line.hasSuffix("]") {
                if let key, texts[key] == nil { faults.append("line \(index + 1): \(key) has no English text") }
                key = String(line.dropFirst().dropLast())
                vi = nil
                if let key, texts[key] != nil { faults.append("line \(index + 1): \(key) stands twice") }
            } else if line.hasPrefix("vi: "), key != nil, vi == nil {
                vi = String(line.dropFirst(4))
            } else if line.hasPrefix("en: "), let key, let vietnamese = vi {
                texts[key] = Bilingual(vi: vietnamese, en: String(line.dropFirst(4)))
            } else {
                faults.append("line \(index + 1): expected [key], then vi:, then en:")
            }
        }
        if let key, texts[key] == nil { faults.append("\(key) has no English text") }
        return (MessageCatalogue(texts: texts), faults)
    }

    private static func fill(_ text: String, _ parameters: [String: String]) -> String {
        guard text.contains("{") else { return text }
        return text.replacing(/\{([a-z]+)\}/) { match in parameters[String(match.1)] ?? String(match.0) }
    }
}
