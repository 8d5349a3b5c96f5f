import Entry
public import Foundation

/// Records that units became a new one: each old one ends on the day before, in one request with the registration of the new.
public struct MergeUnits: Command {
    /// Which command it is.
    public static let kind = CommandKind.mergeUnits

    /// The most units that become one.
    public static let maximumCount = 100

    /// The units that end.
    public var units: [UUID]
    /// The unit that they become; its predecessors are filled in.
    public var into: UnitRegistered
    /// The number of the document that it rests on.
    public var basis: String?

    /// Asks for the record.
    public init(units: [UUID], into: UnitRegistered, basis: String? = nil) {
        self.units = units
        self.into = into
        self.basis = basis
    }

    /// The id of the new unit.
    public var stream: UUID { RegisterUnit(into).stream }

    /// Decides; pure: a code that was used before belongs to another unit, since the period makes the id.
    public func decide(given file: UnitFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        guard !units.isEmpty else { throw .listEmpty() }
        guard units.count <= Self.maximumCount else { throw .listTooLong(units.count, limit: Self.maximumCount) }
        guard Set(units).count == units.count, !units.contains(stream) else { throw .repeatedInList(stream) }
        if let basis { try PlainText.check(basis, "basis", limit: 64) }
        let last = into.from.adding(days: -1)
        var codes: [String] = []
        for unit in units {
            let state = file.state(of: unit)
            codes.append(try state.known().code)
            try state.checkEnd(on: last)
        }
        var registered = into
        registered.predecessors = codes
        var ids = context.ids
        let register = RegisterUnit(registered)
        try register.check(file.state(of: stream), today: context.today)
        let new = context.draft(registered, id: ids.next(), of: stream)
        var decided = Decided(events: [new], reads: [.stream(stream, version: -1)])
        for unit in units {
            let ended = UnitEnded(until: last, successors: [stream], basis: basis)
            decided.events.append(context.draft(ended, id: ids.next(), of: unit, cause: new.id))
            decided.reads.append(.stream(unit, version: file.state(of: unit).version))
        }
        return decided
    }
}
