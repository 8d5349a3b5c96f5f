/// A page that could not be rendered whole.
package struct PageError: Error, Sendable, CustomStringConvertible {
    /// Stable code.
    package let code = "page-incomplete"
    /// The template.
    package let template: String
    /// The slots that were missing or blank: names only, never values.
    package let slots: [String]

    package var description: String { "\(code): template \(template) lacks \(slots.joined(separator: ", "))" }
}
