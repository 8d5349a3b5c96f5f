import Foundation

/// Takes back the record of an earlier award, since it was wrong.
public struct WithdrawEarlierAward: Command {
    /// Which command it is.
    public static let kind = CommandKind.withdrawEarlierAward

    /// Why.
    public var reason: WithdrawalReason

    /// Asks for it.
    public init(reason: WithdrawalReason) { self.reason = reason }

    /// Decides; pure.
    public func decide(given state: EarlierAwardState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        guard state.recorded != nil else { throw .earlierAwardMissing(state.id) }
        try context.checkDay()
        var ids = context.ids
        let event = EarlierAwardWithdrawn(reason: reason)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: state.id, subject: state.honoree)],
            reads: [.stream(state.id, version: state.version)])
    }
}
