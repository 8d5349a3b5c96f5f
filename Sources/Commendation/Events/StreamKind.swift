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
    /// A session of a council.
    case session
    /// The golden book of a body and a year.
    case book
    /// The stub of a dossier that is handled on paper.
    case secretDossier = "secret-dossier"
    /// An award that was decided outside the system.
    case earlierAward = "earlier-award"
    /// An emulation movement.
    case movement
    /// A registration for emulation.
    case registration
    /// A cluster or block of a year.
    case cluster
    /// An advanced model.
    case model
    /// An emulation congress.
    case congress
    /// A directive, plan or guidance.
    case directive
    /// A regulation on this work.
    case regulation
    /// A training on this work.
    case training
    /// Somebody who is charged with this work.
    case staff
    /// A comment on a draft.
    case comment
    /// A complaint about a decision or refusal.
    case complaint
    /// A denunciation about an honoree.
    case denunciation
    /// The log itself.
    case log
    /// A file that was read in.
    case listImport = "list-import"
    /// The digests of the state.
    case state
}
