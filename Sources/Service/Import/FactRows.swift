import Commendation
import Entry
import Foundation
import ListReading

/// What the rows of a list by form tell, as facts of the domain.
enum FactRows {
    /// The facts of a row; nil for kinds of which the rows belong together, see ``clusters(_:)``.
    static func facts(_ row: FormRow, of kind: ListKind) -> ProposedFacts.Row? {
        switch kind {
        case .movements: movement(row)
        case .registrations: registration(row)
        case .models: model(row)
        case .congresses: congress(row)
        case .directives: directive(row)
        case .directiveActs: act(row)
        case .regulations: regulation(row)
        case .training: training(row)
        case .staff: staff(row)
        case .comments: comment(row)
        case .complaints: complaint(row)
        case .clusters, .proposals, .units, .awards: nil
        }
    }

    private static func movement(_ row: FormRow) -> ProposedFacts.Row? {
        guard let name = row.text(.name), let level = row.code(.level, as: LaunchLevel.self),
            let scope = row.code(.scope, as: MovementScope.self), let method = row.code(.method, as: MovementMethod.self),
            let content = row.code(.content, as: ContentArea.self), let from = row.day(.from)
        else { return nil }
        var facts = FactList()
        facts.add(
            MovementLaunched(
                movementName: name, unit: row.unit(.unit), level: level, scope: scope, method: method, content: content,
                from: from,
                until: row.day(.until), number: row.text(.number)))
        for (key, stage) in [(FormKey.preliminary, ReviewStage.preliminary), (.final, .final)] {
            // Who took part is counted at the last review.
            let isLast = stage == .final || row.day(.final) == nil
            if let date = row.day(key) {
                facts.add(MovementReviewed(stage: stage, date: date, participants: isLast ? row.integer(.participants) : nil))
            }
        }
        if let ended = row.day(.ended) { facts.add(MovementEnded(date: ended)) }
        return facts.row(row.row)
    }

    private static func registration(_ row: FormRow) -> ProposedFacts.Row? {
        guard let year = row.integer(.year), let unit = row.unit(.unit), let targets = row.codes(.targets),
            let date = row.day(.date)
        else { return nil }
        var facts = FactList()
        facts.add(EmulationRegistered(year: year, unit: unit, movement: row.record(.movement), targets: targets, date: date))
        return facts.row(row.row)
    }

    private static func model(_ row: FormRow) -> ProposedFacts.Row? {
        guard let name = row.text(.name), let kind = row.code(.kind, as: SubjectKind.self), let unit = row.unit(.unit),
            let content = row.code(.content, as: ContentArea.self), let date = row.day(.date)
        else { return nil }
        var facts = FactList()
        facts.add(
            ModelFound(kind: kind, unit: unit, content: content, movement: row.record(.movement), date: date), ["name": name])
        let stages: [(FormKey, ModelStage)] = [
            (.fostered, .fostered), (.summedUp, .summedUp), (.replicated, .replicated), (.publicised, .publicised),
        ]
        for (key, stage) in stages {
            guard let date = row.day(key) else { continue }
            facts.add(
                ModelStageReached(stage: stage, date: date, places: stage == .replicated ? row.integer(.places) : nil))
        }
        return facts.row(row.row)
    }

    private static func congress(_ row: FormRow) -> ProposedFacts.Row? {
        guard let level = row.code(.level, as: CongressLevel.self), let from = row.day(.from), let until = row.day(.until) else {
            return nil
        }
        var facts = FactList()
        facts.add(CongressPlanned(level: level, unit: row.unit(.unit), from: from, until: until, number: row.text(.number)))
        if let date = row.day(.date), let delegates = row.integer(.delegates) {
            facts.add(
                CongressHeld(date: date, delegates: delegates, women: row.integer(.women), minority: row.integer(.minority)))
        }
        return facts.row(row.row)
    }

    private static func directive(_ row: FormRow) -> ProposedFacts.Row? {
        guard let number = row.text(.number), let body = row.text(.body), let date = row.day(.date), let title = row.text(.topic)
        else { return nil }
        var facts = FactList()
        facts.add(
            DirectiveIssued(
                number: number, body: body, date: date, title: title, implements: row.record(.implements), due: row.day(.due)))
        return facts.row(row.row)
    }

    private static func act(_ row: FormRow) -> ProposedFacts.Row? {
        guard let directive = row.record(.document), let unit = row.unit(.unit),
            let action = row.code(.action, as: DirectiveAction.self), let date = row.day(.date)
        else { return nil }
        var facts = FactList()
        facts.add(DirectiveActedOn(unit: unit, kind: action, number: row.text(.number), date: date))
        return facts.row(row.row, of: directive)
    }

    private static func regulation(_ row: FormRow) -> ProposedFacts.Row? {
        guard let number = row.text(.number), let body = row.text(.body), let date = row.day(.date), let title = row.text(.topic)
        else { return nil }
        var facts = FactList()
        facts.add(RegulationAdopted(number: number, body: body, date: date, title: title, replaces: row.record(.replaces)))
        if let by = row.text(.amendedBy), let date = row.day(.amendedOn) { facts.add(RegulationAmended(by: by, date: date)) }
        return facts.row(row.row)
    }

    private static func training(_ row: FormRow) -> ProposedFacts.Row? {
        guard let unit = row.unit(.unit), let date = row.day(.date), let participants = row.integer(.participants),
            let topic = row.text(.topic)
        else { return nil }
        var facts = FactList()
        facts.add(TrainingGiven(unit: unit, date: date, participants: participants, topic: topic))
        return facts.row(row.row)
    }

    private static func staff(_ row: FormRow) -> ProposedFacts.Row? {
        guard let name = row.text(.name), let unit = row.unit(.unit), let from = row.day(.from) else { return nil }
        let birth = row.day(.birth)?.year ?? row.integer(.birth)
        var facts = FactList()
        facts.add(
            StaffAssigned(
                unit: unit, from: from, sex: row.code(.sex), birthBand: birth.map { String($0 / 10 * 10) },
                education: row.code(.education), since: row.integer(.since)), ["name": name])
        if let until = row.day(.until) { facts.add(StaffReleased(until: until)) }
        return facts.row(row.row)
    }

    private static func comment(_ row: FormRow) -> ProposedFacts.Row? {
        guard let draft = row.text(.draft), let unit = row.unit(.unit), let date = row.day(.date), let text = row.text(.text)
        else {
            return nil
        }
        var facts = FactList()
        facts.add(DraftCommented(draft: draft, unit: unit, date: date, number: row.text(.number)), ["text": text])
        return facts.row(row.row)
    }

    private static func complaint(_ row: FormRow) -> ProposedFacts.Row? {
        guard let name = row.text(.name), let decision = row.record(.document), let date = row.day(.date),
            let text = row.text(.text)
        else { return nil }
        var facts = FactList()
        facts.add(ComplaintLodged(decision: decision, date: date), ["complainant": name, "content": text])
        if let outcome = row.code(.outcome, as: ComplaintOutcome.self), let answered = row.day(.answered) {
            facts.add(ComplaintResolved(outcome: outcome, number: row.text(.answer), date: answered))
        }
        return facts.row(row.row)
    }
}
