/// What is known of a fact.
package enum FactValue: Hashable, Sendable, Comparable {
    /// It is known: a code, `true` or `false`, a number or an id, as text.
    case known(String)
    /// It is not known.
    case unknown

    /// What stands for "not known" in requests and links.
    package static let unknownText = "-"

    package init(_ text: String) {
        self = text == Self.unknownText ? .unknown : .known(text)
    }

    /// The text in requests and links.
    package var text: String {
        switch self {
        case .known(let text): text
        case .unknown: Self.unknownText
        }
    }

    package static func < (left: FactValue, right: FactValue) -> Bool {
        switch (left, right) {
        case (.known(let left), .known(let right)): left < right
        case (.known, .unknown): true
        case (.unknown, _): false
        }
    }
}
