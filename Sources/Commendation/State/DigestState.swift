/// Records the digest of the state, so that a replay can prove it.
public struct DigestState: Command {
    /// Which command it is.
    public static let kind = CommandKind.digestState

    /// What the read models and the log came to, in one view of both.
    public var digest: StateDigested

    /// Asks for a digest to be recorded.
    public init(_ digest: StateDigested) { self.digest = digest }

    /// Decides; pure.
    public func decide(given state: StateHistory, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        guard !state.covers(digest.upTo) else { throw .nothingChanged(StateHistory.stream) }
        var ids = context.ids
        return Decided(
            events: [context.draft(digest, id: ids.next(), of: StateHistory.stream)],
            reads: [.stream(StateHistory.stream, version: state.version)])
    }
}
