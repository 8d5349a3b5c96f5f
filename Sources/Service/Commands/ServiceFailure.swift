/// An error as a person meets it: what happened, and what to do next, in both languages.
///
/// Everything that leaves the service through a door (command line, API, page) is one of these. It never holds personal
/// data, secrets or bind values.
package protocol ServiceFailure: Error, CustomStringConvertible {
    /// Stable, lower-case kebab: what programs and tests compare.
    var code: String { get }
    /// The HTTP status that fits (RFC 9110, section 15).
    var status: Int { get }
    /// What happened, in Vietnamese.
    var vi: String { get }
    /// What happened, in English.
    var en: String { get }
    /// What to do next, in Vietnamese.
    var remedyVi: String { get }
    /// What to do next, in English.
    var remedyEn: String { get }
    /// Whole seconds after which trying again makes sense, if waiting is the remedy.
    var retryAfter: Int? { get }
}

extension ServiceFailure {
    /// No waiting time by default.
    package var retryAfter: Int? { nil }

    /// Both languages on one line: for a log line or a terminal.
    package var description: String { "\(vi) / \(en) [\(code)] → \(remedyVi) / \(remedyEn)" }
}
