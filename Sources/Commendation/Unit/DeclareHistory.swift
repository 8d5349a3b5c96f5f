import Foundation

/// Declares from which year on a unit's history of awards is complete.
public struct DeclareHistory: Command {
    /// Which command it is.
    public static let kind = CommandKind.declareHistory

    /// The first complete year.
    public var completeFrom: Int

    /// Asks for the declaration.
    public init(completeFrom: Int) { self.completeFrom = completeFrom }

    /// Decides; pure: an officer declares for the own unit.
    public func decide(given state: UnitState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        guard context.actor.roles.contains(.standingOffice) || context.actor.unit == state.id else {
            throw .notOfUnit(for: Self.kind)
        }
        _ = try state.known()
        try context.checkDay()
        try PlausibleDays.year(completeFrom, "completeFrom", today: context.today)
        guard completeFrom != state.completeFrom else { throw .nothingChanged(state.id) }
        var ids = context.ids
        let event = UnitHistoryDeclared(completeFrom: completeFrom)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: state.id)], reads: [.stream(state.id, version: state.version)])
    }
}
