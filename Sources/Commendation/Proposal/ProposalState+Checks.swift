import Entry
import Foundation

/// What every step on a proposal must pass.
extension ProposalState {
    /// The facts, if the proposal exists and the step is allowed in its status and tier.
    func facts(allowing step: CommandKind, row: Int? = nil) throws(Rejection) -> Facts {
        guard let facts else { throw .unknownProposal(id) }
        guard facts.allows(step) else { throw .illegal(step, in: facts, of: id, row: row) }
        return facts
    }

    /// The facts, if besides the actor may take the step in the current tier.
    func facts(allowing step: CommandKind, by actor: Actor, row: Int? = nil) throws(Rejection) -> Facts {
        guard let facts else {
            try Permissions.check(actor, for: step)
            throw .unknownProposal(id)
        }
        try Permissions.check(actor, for: step, at: facts.level, of: facts.unit)
        return try self.facts(allowing: step, row: row)
    }

    /// Refuses a day before that of the last event.
    func checkOrder(of day: Day) throws(Rejection) {
        if let last = facts?.lastOn, day < last { throw .beforePreviousStep(day, last: last, of: id) }
    }

    /// Decides a step of one event on this proposal alone.
    func decide(
        _ step: CommandKind, in context: CommandContext, personal: [PersonalField] = [],
        _ event: (Facts) throws(Rejection) -> some DomainEvent
    ) throws(Rejection) -> Decided {
        let facts = try facts(allowing: step, by: context.actor)
        try context.checkDay()
        try checkOrder(of: context.on)
        let event = try event(facts)
        var ids = context.ids
        let draft = context.draft(event, id: ids.next(), of: id, subject: facts.honoree, personal: personal)
        return Decided(events: [draft], reads: [.stream(id, version: version)])
    }
}
