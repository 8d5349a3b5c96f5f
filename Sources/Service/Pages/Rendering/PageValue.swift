/// What a slot of a template is given.
package enum PageValue: Sendable {
    /// Text, escaped when it is printed. An empty text is a fault: say `.absent` where nothing is right.
    case text(String)
    /// Markup made by this target itself (a chart), printed as it is in a triple-braced slot.
    case markup(Markup)
    /// A condition for a section.
    case flag(Bool)
    /// Known to be nothing: a section on it is skipped.
    case absent
    /// Repeated data, one for each turn of a section.
    case list([PageData])
    /// One set of data for a section.
    case data(PageData)

    /// The text, or `.absent` where there is none.
    package static func optional(_ text: String?) -> PageValue {
        text.flatMap { $0.isEmpty ? nil : PageValue.text($0) } ?? .absent
    }
}

extension PageValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}
