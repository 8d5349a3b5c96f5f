/// The name of a log, and what kind of log it says that it is.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
    /// The name as it stands in every entry and checkpoint.
    package let text: String

    /// A log's name.
    package init(_ text: String) { self.text = text }

    /// Whether the log holds invented persons only.
    package var isDemo: Bool { text == "demo" || text.hasSuffix("/demo") }

    /// Whether the log was made before people could sign in: it can never become a province's log.
    package var isTrial: Bool { text == "trial" || text.hasSuffix("/trial") }

    package var description: String { text }
}
