public import Entry
public import Foundation

/// Registers an individual, collective or household.
public struct RegisterHonoree: Command {
    /// Which command it is.
    public static let kind = CommandKind.registerHonoree

    /// What kind of honoree it is.
    public var kind: SubjectKind
    /// The unit that it belongs to.
    public var unit: UUID?
    /// The name (personal).
    public var name: String
    /// The birth date (personal).
    public var birthDate: Day?
    /// The identity number (personal).
    public var identityNumber: String?
    /// The honorees that it may be, if it is not sure: an officer decides later.
    public var candidates: [UUID]
    /// The proposal whose row raised the question.
    public var proposal: UUID?
    /// The keys by which the row leads to them no longer surely.
    public var former: [MatchKey.Kind]

    /// Asks for the registration.
    public init(
        kind: SubjectKind, unit: UUID?, name: String, birthDate: Day? = nil, identityNumber: String? = nil,
        candidates: [UUID] = [], proposal: UUID? = nil, former: [MatchKey.Kind] = []
    ) {
        self.kind = kind
        self.unit = unit
        self.name = name
        self.birthDate = birthDate
        self.identityNumber = identityNumber
        self.candidates = candidates
        self.proposal = proposal
        self.former = former
    }

    /// What tells the honoree apart from others (personal).
    public var particulars: Particulars { Particulars(name: name, birthDate: birthDate, identityNumber: identityNumber) }

    /// The keys under which the honoree is found again.
    public var keys: [MatchKey] { particulars.keys(of: kind, unit: unit) }

    /// Decides; pure.
    public func decide(given state: HonoreeState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        guard state.registered == nil else { throw .exists(.honoreeExists, state.id, vi: "Đối tượng này", en: "This honoree") }
        try context.checkDay()
        try particulars.check(kind, today: context.today)
        if !candidates.isEmpty { try QuestionHonoree.check(candidates, of: state.id) }
        var ids = context.ids
        let event = HonoreeRegistered(kind: kind, unit: unit)
        var decided = Decided(
            events: [context.draft(event, id: ids.next(), of: state.id, subject: state.id, personal: particulars.personal)],
            reads: [.stream(state.id, version: state.version)])
        if !candidates.isEmpty {
            let question = HonoreeQuestioned(candidates: candidates, proposal: proposal, former: former)
            decided.events.append(context.draft(question, id: ids.next(), of: state.id, subject: state.id))
        }
        return decided
    }
}

/// Records that a row was found, or chosen by an officer, to be about a registered honoree.
public struct MatchHonoree: Command {
    /// Which command it is.
    public static let kind = CommandKind.matchHonoree

    /// By which keys; empty if an officer chose without one.
    public var keys: [MatchKey.Kind]
    /// The proposal of the row.
    public var proposal: UUID?

    /// Asks for the record.
    public init(keys: [MatchKey.Kind], proposal: UUID? = nil) {
        self.keys = keys
        self.proposal = proposal
    }

    /// Decides; pure.
    public func decide(given state: HonoreeState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        _ = try state.current()
        try context.checkDay()
        var ids = context.ids
        let draft = context.draft(
            HonoreeMatched(keys: keys, proposal: proposal), id: ids.next(), of: state.id, subject: state.id)
        return Decided(events: [draft], reads: [.stream(state.id, version: state.version)])
    }
}
