public import Entry
public import Foundation

/// Records that an honoree moved to another unit.
public struct TransferHonoree: Command {
    /// Which command it is.
    public static let kind = CommandKind.transferHonoree

    /// The unit that it belongs to from then on.
    public var unit: UUID
    /// The first day in that unit.
    public var date: Day

    /// Asks for the record.
    public init(to unit: UUID, date: Day) {
        self.unit = unit
        self.date = date
    }

    /// Decides; pure.
    ///
    /// An officer of a unit records who comes to it or who leaves it; the unit exists on that day.
    public func decide(given file: TransferFile, in context: CommandContext) throws(Rejection) -> Decided {
        let state = file.honoree
        try Permissions.check(context.actor, for: Self.kind)
        _ = try state.current()
        if !context.actor.roles.contains(.standingOffice), context.actor.unit != unit, context.actor.unit != state.unit {
            throw .notOfUnit(for: Self.kind)
        }
        try context.checkDay()
        guard date <= context.today else { throw .dayInFuture(date, today: context.today) }
        if let last = state.units.last?.from, date <= last { throw .beforePreviousStep(date, last: last, of: state.id) }
        guard unit != state.unit else { throw .nothingChanged(state.id) }
        try file.units.check(unit, on: date, "to")
        var ids = context.ids
        let event = HonoreeTransferred(was: state.unit, unit: unit, date: date)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: state.id, subject: state.id)],
            reads: [.stream(state.id, version: state.version)] + file.units.reads(of: [unit]))
    }
}
