/// Why a rule file could not be read.
public struct RulePackError: Error, Hashable, Sendable {
    /// The closed list of failures; the raw value is the stable code.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The text is not YAML, or uses a part of YAML that packs may not use.
        case syntax = "rule-pack-syntax"
        /// A required member is missing or has the wrong form.
        case invalidMember = "rule-pack-member"
        /// A code stands twice, or a name means two things.
        case ambiguous = "rule-pack-ambiguous"
        /// Periods overlap or leave a gap.
        case periods = "rule-pack-periods"
    }

    /// Which failure it is.
    public let kind: Kind

    /// The place in the file, such as `awards[3].code`.
    public let place: String

    /// Describes a failure.
    public init(_ kind: Kind, at place: String) {
        self.kind = kind
        self.place = place
    }

    /// The stable code, in kebab case.
    public var code: String { kind.rawValue }
}

extension RulePackError: CustomStringConvertible {
    /// The code, what happened and what to do next, in one line.
    public var description: String {
        let message =
            switch kind {
            case .syntax: "The rule file is not YAML of the kind that packs use"
            case .invalidMember: "A member of the rule file is missing or has the wrong form"
            case .ambiguous: "A code or name of the rule file stands for two things"
            case .periods: "Periods of the rule file overlap or leave a gap"
            }
        return "\(code): \(message) (\(place)). Correct the file and load it again."
    }
}
