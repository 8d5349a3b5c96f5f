public import Entry
import Foundation

/// Records that a unit took another name without becoming another unit.
public struct RenameUnit: Command {
    /// Which command it is.
    public static let kind = CommandKind.renameUnit

    /// The new official name.
    public var name: String
    /// The first day of the new name; a resolution may name a later day than today.
    public var from: Day
    /// The number of the document that it rests on.
    public var basis: String?

    /// Asks for the record.
    public init(name: String, from: Day, basis: String? = nil) {
        self.name = name
        self.from = from
        self.basis = basis
    }

    /// Decides; pure.
    public func decide(given state: UnitState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        let registered = try state.known()
        try context.checkDay()
        try PlainText.check(name, "name", limit: 300)
        if let basis { try PlainText.check(basis, "basis", limit: 64) }
        try PlausibleDays.planned(from, "from", today: context.today)
        if let until = state.until, from > until { throw .unitEnded(state.id, until) }
        let last = state.names.last?.from ?? registered.from
        guard from > last else { throw .beforePreviousStep(from, last: last, of: state.id) }
        guard name.nfc != state.name else { throw .nothingChanged(state.id) }
        var ids = context.ids
        let event = UnitRenamed(unitName: name, from: from, basis: basis)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: state.id)], reads: [.stream(state.id, version: state.version)])
    }
}
