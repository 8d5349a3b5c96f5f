/// A refusal of the transparency log: what was wrong, where, and what to do next.
///
/// It never carries a value of the input nor a key's secret part, so that it can be logged and shown.
public struct TransparencyError: Error, Hashable, Sendable {
    /// Which refusal it is.
    public let kind: Kind

    /// The line of the text concerned, counted from 1, where it is known.
    public let line: Int?

    init(_ kind: Kind, line: Int? = nil) {
        self.kind = kind
        self.line = line
    }

    /// The stable code, in kebab case.
    public var code: String { kind.rawValue }
}

extension TransparencyError: CustomStringConvertible {
    /// The code, what happened and what to do next, in one line.
    public var description: String { "\(code): \(message) \(nextStep)" }

    /// What happened.
    public var message: String {
        line.map { "\(kind.message) (line \($0))." } ?? "\(kind.message)."
    }

    /// What to do next.
    public var nextStep: String { kind.nextStep }
}
