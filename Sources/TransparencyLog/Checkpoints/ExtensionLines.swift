/// What to do with lines after the root of a checkpoint.
public enum ExtensionLines: Hashable, Sendable {
    /// Refuse the checkpoint: our logs write none, and no auditor can check what they say.
    case refused
    /// Keep them, for a log of another make; they are cosigned with the rest, and no statement is made about them.
    case kept
}
