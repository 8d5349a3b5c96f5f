/// A rule that did not pass, or could not be judged, but does not stop: it says what it rests on.
public struct RuleWarning: Hashable, Sendable {
    /// The stable code of the rule, in kebab case.
    public let code: String

    /// What is the matter.
    public let text: Bilingual

    /// How well the rule is known.
    public let certainty: Certainty

    /// The article or source that the rule rests on.
    public let citation: String

    /// The row of the list concerned, if it was a list.
    public let row: Int?

    /// Describes a warning.
    public init(code: String, text: Bilingual, certainty: Certainty, citation: String, row: Int? = nil) {
        self.code = code
        self.text = text
        self.certainty = certainty
        self.citation = citation
        self.row = row
    }
}
