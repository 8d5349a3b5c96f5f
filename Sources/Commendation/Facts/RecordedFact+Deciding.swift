import Entry
import Foundation

extension RecordedFact {
    /// Refuses a fact that may not be recorded, or not here, or not by this actor.
    func check(after state: FactState, known: Set<UUID>?, in context: CommandContext) throws(Rejection) {
        try checkActor(context.actor, state)
        try checkPlace(state)
        try fact.check(in: context)
        if let day = fact.day {
            try PlausibleDays.past(day, "date", today: context.today)
            if type(of: fact).place != .opens, let opened = state.openedOn, day < opened {
                throw .beforePreviousStep(day, last: opened, of: stream)
            }
        }
        try fact.check(after: state)
        try checkTexts()
        try checkReferences(known)
    }

    /// The draft of its event; one that follows another of the same request names that as its cause.
    func draft(id: UUID, about state: FactState, cause: UUID?, in context: CommandContext) -> EventDraft {
        var personal: [PersonalField] = []
        for text in type(of: fact).texts { personal.add(text.name, texts[text.name]) }
        return context.draft(
            fact, id: id, of: stream, subject: subject ?? state.subject, cause: cause, on: fact.day, personal: personal)
    }

    private func checkActor(_ actor: Actor, _ state: FactState) throws(Rejection) {
        let kind = type(of: fact).command
        try Permissions.check(actor, for: kind)
        guard type(of: fact).definition.isOfUnit,
            actor.roles.isDisjoint(with: Permissions.roles(for: kind).filter { $0 != .unitOfficer })
        else { return }
        let unit = fact.unitConcerned ?? state.unit
        guard let unit, actor.unit == unit else { throw .notOfUnit(for: kind) }
    }

    private func checkPlace(_ state: FactState) throws(Rejection) {
        switch type(of: fact).place {
        case .opens:
            if state.kind != nil { throw .exists(.factExists, stream, vi: "Sự việc này", en: "This fact") }
            return
        case .follows, .closes: if state.isClosed { throw .factClosed(stream) }
        case .followsAlways: break
        }
        guard state.kind == type(of: fact).streamKind else { throw .factMissing(stream) }
    }

    private func checkTexts() throws(Rejection) {
        let expected = type(of: fact).texts
        for text in expected {
            if text.isRequired {
                try PlainText.check(texts[text.name] ?? "", text.name, limit: text.limit)
            } else {
                _ = try PlainText.checked(texts[text.name], text.name, limit: text.limit)
            }
        }
        guard texts.count > 0 else { return }
        for name in texts.keys.sorted() where !expected.contains(where: { $0.name == name }) { throw .memberUnexpected(name) }
    }

    private func checkReferences(_ known: Set<UUID>?) throws(Rejection) {
        switch type(of: fact).subject {
        case .none: if subject != nil { throw .memberUnexpected("subject") }
        case .optional: break
        case .required: if subject == nil { throw .textMissing("subject") }
        }
        guard let known else { return }
        if let subject, !known.contains(subject) { throw .unknownHonoree(subject) }
        for reference in fact.references where !known.contains(reference.id) {
            if reference.member == "unit" { throw .unknownUnit(reference.id) }
            throw .unknownReference(reference.member, reference.id)
        }
    }
}
