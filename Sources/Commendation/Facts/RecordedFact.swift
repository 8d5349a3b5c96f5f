public import Foundation

/// A fact with all that comes with it from a door.
public struct RecordedFact: Sendable {
    /// The stream that it belongs to.
    public var stream: UUID
    /// The fact.
    public var fact: any ThinFact
    /// The honoree that it is about.
    public var subject: UUID?
    /// The texts about it, by the names of ``ThinFact/texts`` (personal).
    public var texts: [String: String]
    /// The row of the file that it was read from, from 1; 0 if it was no file.
    public var row: Int

    /// Puts the parts together; a stream is needed only where it does not follow from the fact.
    public init(
        _ fact: any ThinFact, stream: UUID, subject: UUID? = nil, texts: [String: String] = [:], row: Int = 0
    ) {
        self.stream = stream
        self.fact = fact
        self.subject = subject
        self.texts = texts
        self.row = row
    }
}

extension RecordedFact: Hashable {
    /// Whether all parts are equal.
    public static func == (left: RecordedFact, right: RecordedFact) -> Bool {
        left.stream == right.stream && AnyHashable(left.fact) == AnyHashable(right.fact) && left.subject == right.subject
            && left.texts == right.texts && left.row == right.row
    }

    /// Feeds the parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(stream)
        hasher.combine(AnyHashable(fact))
        hasher.combine(subject)
        hasher.combine(texts)
        hasher.combine(row)
    }
}
