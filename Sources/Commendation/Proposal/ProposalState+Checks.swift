import Entry
import Foundation

/// What every step on a proposal must pass.
extension ProposalState {
    /// The facts, if the proposal exists and the step is allowed in its status.
    func facts(allowing step: CommandKind) throws(Rejection) -> Facts {
        guard let facts else { throw .unknownProposal(id) }
        guard facts.status.allowedSteps.contains(step) else { throw .illegal(step, in: facts.status, of: id) }
        return facts
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
        try Permissions.check(context.actor, for: step)
        if let facts, Permissions.isOfUnit(step) { try Permissions.check(context.actor, for: step, of: facts.unit) }
        let facts = try facts(allowing: step)
        try context.checkDay()
        try checkOrder(of: context.on)
        let event = try event(facts)
        var ids = context.ids
        let draft = context.draft(event, id: ids.next(), of: id, subject: facts.honoree, personal: personal)
        return Decided(events: [draft], reads: [.stream(id, version: version)])
    }
}
