public import Foundation

/// The name of a stream of events: its kind and its id, written `proposal/0190…`.
///
/// The id alone is unique over all kinds.
public struct StreamID: Hashable, Sendable {
    /// The kind in lower-case kebab form, such as `proposal`.
    public let kind: String

    /// The id.
    public let id: UUID

    /// Makes a name; a kind of another form is refused when an entry is encoded.
    public init(kind: String, id: UUID) {
        self.kind = kind
        self.id = id
    }

    /// The name that a text of the form `kind/uuid` says.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: .slash, omittingEmptySubsequences: false)
        guard parts.count == 2, let id = UUID(canonical: String(Substring(parts[1]))) else { return nil }
        self.init(kind: String(Substring(parts[0])), id: id)
        if !isValid { return nil }
    }

    /// Whether the kind is words of lower-case letters and digits, each after the first behind a hyphen; 64 bytes at most.
    var isValid: Bool {
        let words = kind.utf8.split(separator: .minus, omittingEmptySubsequences: false)
        return kind.utf8.count <= 64
            && words.allSatisfy { word in
                !word.isEmpty && word.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0.decimalDigit < 10 }
            }
    }
}

extension StreamID: CustomStringConvertible {
    /// The text `kind/uuid`.
    public var description: String { "\(kind)/\(id.text)" }
}
