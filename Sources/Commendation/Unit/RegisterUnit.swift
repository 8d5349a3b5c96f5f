import Entry
public import Foundation

/// Registers a unit for one period of its life.
public struct RegisterUnit: Command {
    /// Which command it is.
    public static let kind = CommandKind.registerUnit

    /// The unit.
    public var unit: UnitRegistered

    /// Asks for the registration.
    public init(_ unit: UnitRegistered) { self.unit = unit }

    /// The id of the unit's stream.
    public var stream: UUID { UnitIdentity.stream(code: unit.code, from: unit.from) }

    /// Decides; pure.
    ///
    /// The period of the unit is a fact of its own and may begin later than the effective day.
    public func decide(given state: UnitState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try check(state, today: context.today)
        try context.checkDay()
        var ids = context.ids
        let draft = context.draft(unit, id: ids.next(), of: stream)
        return Decided(events: [draft], reads: [.stream(stream, version: state.version)])
    }

    /// Refuses a unit that is registered, or what cannot be a unit.
    func check(_ state: UnitState, today: Day) throws(Rejection) {
        guard state.registered == nil else { throw .exists(.unitExists, state.id, vi: "Đơn vị này", en: "This unit") }
        try PlainText.check(unit.code, "code", limit: 32)
        try PlainText.check(unit.unitName, "name", limit: 300)
        try PlainText.check(unit.kind, "kind", limit: 64)
        try PlainText.check(unit.level, "level", limit: 64)
        // A unit whose beginning nobody knows is registered from the first day there is.
        if unit.from > today { try PlausibleDays.planned(unit.from, "from", today: today) }
        if let until = unit.until, until < unit.from { throw .periodReversed() }
        guard unit.predecessors.count <= 100 else { throw .listTooLong(unit.predecessors.count, limit: 100) }
        for code in unit.predecessors { try PlainText.check(code, "predecessors", limit: 32) }
    }
}
