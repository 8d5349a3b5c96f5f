import ArgumentParser

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// For a program: canonical JSON.
    case json
}
