/// The kinds of streams that this target writes.
public enum StreamKind: String, CaseIterable, Hashable, Sendable {
    /// The life of a proposal.
    case proposal
    /// A letter of submission.
    case submission
    /// A signed decision.
    case decision
    /// An individual, collective or household.
    case honoree
    /// A unit in one period of its life.
    case unit
    /// A rule pack.
    case pack
}
