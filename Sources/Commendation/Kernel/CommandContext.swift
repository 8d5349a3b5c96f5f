public import Entry
import Foundation

/// What comes in with every command: who, on which day, under which rules, and the ids of the events to be made.
public struct CommandContext: Sendable {
    /// Who issues the command.
    public var actor: Actor

    /// The pseudonymous id of the person on whose behalf the actor acts, if there is one.
    public var onBehalf: String?

    /// The effective day of the fact, at +07:00.
    public var on: Day

    /// The current day, at +07:00: nothing is effective after it.
    public var today: Day

    /// The hash of the adopted rule pack that judges, if one does.
    public var rules: String?

    /// The awards of that pack.
    public var catalogue: AwardCatalogue

    /// The ids of the events.
    public var ids: IdentifierSequence

    /// Puts the parts together; `on` is the current day unless told.
    public init(
        actor: Actor, onBehalf: String? = nil, on: Day? = nil, today: Day, rules: String? = nil, catalogue: AwardCatalogue,
        ids: IdentifierSequence
    ) {
        self.actor = actor
        self.onBehalf = onBehalf
        self.on = on ?? today
        self.today = today
        self.rules = rules
        self.catalogue = catalogue
        self.ids = ids
    }

    /// How proposals are handled by that pack.
    public var procedure: ProcedureRules { catalogue.procedure }

    /// Refuses an effective day in the future.
    func checkDay() throws(Rejection) {
        guard on <= today else { throw .dayInFuture(on, today: today) }
    }

    /// Makes a draft with the next id.
    func draft(
        _ event: some DomainEvent, id: UUID, of stream: UUID, subject: UUID? = nil, cause: UUID? = nil, on day: Day? = nil,
        personal: [PersonalField] = []
    ) -> EventDraft {
        event.draft(
            id: id, stream: stream, subject: subject, on: day ?? on, actor: actor.id, onBehalf: onBehalf, cause: cause,
            rules: rules,
            personal: personal)
    }
}
