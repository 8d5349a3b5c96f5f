public import Entry
public import Foundation

/// What the events of one secret dossier come to: there is a stub or there is none.
public struct SecretDossierState: Hashable, Sendable {
    /// The id of the stub, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The stub; `nil` if there is none.
    public private(set) var recorded: SecretDossierRecorded?

    /// A dossier without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        guard recorded == nil else { throw EventReadError(.outOfOrder, type: SecretDossierRecorded.type) }
        recorded = try SecretDossierRecorded(entry)
        version = entry.streamSeq
    }
}

/// Records the stub of a dossier with a state secret, which is handled on paper: number, date, body and count, and nothing else.
public struct RecordSecretDossier: Command {
    /// Which command it is.
    public static let kind = CommandKind.recordSecretDossier

    /// The number in the paper register.
    public var register: String
    /// The date in the paper register.
    public var date: Day
    /// The body that keeps the register.
    public var unit: UUID
    /// How many proposals the dossier holds.
    public var count: Int

    /// Asks for the record.
    public init(register: String, date: Day, unit: UUID, count: Int) {
        self.register = register
        self.date = date
        self.unit = unit
        self.count = count
    }

    /// The id of the stub's stream: the same register number of a body and year always gives the same id.
    public var stream: UUID { UUID.v8(named: "secret-dossier/\(unit.text)/\(register)/\(date.year)") }

    /// Decides; pure.
    public func decide(given state: SecretDossierState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind, of: unit)
        guard state.recorded == nil else { throw .exists(.secretDossierExists, stream, vi: "Hồ sơ này", en: "This dossier") }
        try context.checkDay()
        guard date <= context.on else { throw .documentAfterDay("date", date, on: context.on) }
        try PlainText.check(register, "register", limit: 64)
        guard (1...100_000).contains(count) else { throw .numberOutOfRange("count") }
        var ids = context.ids
        let event = SecretDossierRecorded(register: register, date: date, unit: unit, count: count)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: stream)], reads: [.stream(stream, version: state.version)])
    }
}
