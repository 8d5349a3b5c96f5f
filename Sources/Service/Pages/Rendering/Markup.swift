/// Markup that is already safe: built by code of this target from literals and escaped text, never from what a person sent.
package struct Markup: Sendable, Hashable {
    /// The markup.
    package private(set) var text: String

    /// Markup from a literal.
    init(_ literal: StaticString) { text = literal.description }

    /// Empty markup to build on.
    init() { text = "" }

    /// Plain text as markup.
    static func escaping(_ plain: String) -> Markup {
        var markup = Markup()
        markup.append(escaping: plain)
        return markup
    }

    /// Appends a literal.
    mutating func append(_ literal: StaticString) { text += literal.description }

    /// Appends other markup.
    mutating func append(_ other: Markup) { text += other.text }

    /// Appends text, escaped.
    mutating func append(escaping plain: String) { text += MarkupEscaping.escaped(plain) }

    /// Appends a number.
    mutating func append(_ number: Int) { text += String(number) }

    /// Appends a decimal with at most two places: enough for a drawing.
    mutating func append(_ number: Double) {
        let hundredths = Int((number * 100).rounded())
        text += hundredths.isMultiple(of: 100) ? String(hundredths / 100) : "\(Double(hundredths) / 100)"
    }
}
