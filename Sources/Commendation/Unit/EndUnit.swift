public import Entry
public import Foundation

/// Records that a unit ended: it was dissolved, or others that exist took over.
public struct EndUnit: Command {
    /// Which command it is.
    public static let kind = CommandKind.endUnit

    /// The most units that take over.
    public static let maximumSuccessors = 100

    /// Its last day.
    public var until: Day
    /// The units that took over.
    public var successors: [UUID]
    /// The number of the document that it rests on.
    public var basis: String?

    /// Asks for the record.
    public init(until: Day, successors: [UUID] = [], basis: String? = nil) {
        self.until = until
        self.successors = successors
        self.basis = basis
    }

    /// Decides; pure: whoever took over exists on the day after.
    public func decide(given file: UnitEndFile, in context: CommandContext) throws(Rejection) -> Decided {
        let state = file.unit
        try Permissions.check(context.actor, for: Self.kind)
        try state.checkEnd(on: until)
        try context.checkDay()
        try PlausibleDays.planned(until, "until", today: context.today)
        if let basis { try PlainText.check(basis, "basis", limit: 64) }
        guard successors.count <= Self.maximumSuccessors else {
            throw .listTooLong(successors.count, limit: Self.maximumSuccessors)
        }
        guard Set(successors).count == successors.count, !successors.contains(state.id) else { throw .repeatedInList(state.id) }
        for unit in successors { try file.successors.check(unit, on: until.adding(days: 1), "successors") }
        var ids = context.ids
        let event = UnitEnded(until: until, successors: successors, basis: basis)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: state.id)],
            reads: [.stream(state.id, version: state.version)] + file.successors.reads(of: successors))
    }
}
