import Commendation
import Entry
import ReadModels

/// One honoree: who it is, every award with what it rests on, every proposal, and what happened to its registrations.
package struct HonoreePage: Sendable {
    /// The honoree.
    package let record: BookHonoreeRecord
    /// The names that events refer to.
    package let names: BookNames

    /// The page of an honoree.
    package init(record: BookHonoreeRecord, names: BookNames) {
        self.record = record
        self.names = names
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let person = record.person
        let name = person.shownName(page)
        return page.frame(title: name).merging([
            "name": .text(name),
            "kind": .text(person.shownKind(page)),
            "merged": person.mergedInto.map {
                .data(["href": .text(page.link("/honorees/\($0.text)"))])
            } ?? .absent,
            "question": record.isQuestioned
                ? .data(["href": .text(page.link("/matches/\(person.id.text)"))]) : .absent,
            "facts": .list(facts(page).map(\.data)),
            "awardsCaption": .text(page.say("honoree-awards-caption", ["count": page.count(record.awards.count)])),
            "hasAwards": .flag(!record.awards.isEmpty),
            "awards": .list(record.awards.map { $0.row(page) }),
            "hasProposals": .flag(!record.proposals.isEmpty),
            "rows": .list(record.proposals.map { $0.row(page) }),
            "caption": .text(page.say("proposals-caption", ["count": page.count(record.proposals.count)])),
            "allHref": .text(page.list(record.all.filter)),
            "allText": .text(page.say("all-proposals", ["count": page.count(record.all.count)])),
            "events": .list(EventLines(names: names, page: page, honoree: person.id).data(record.events)),
        ])
    }

    private func facts(_ page: PageContext) -> [PageFact] {
        var facts = record.person.facts(page)
        // Several registrations of one person and several persons of one name: both must be seen at a glance.
        let others = record.family.filter { $0.id != record.person.id }
        if !others.isEmpty { facts.append(PageFact(page.say("fact-family"), others.map { value($0, page) })) }
        if !record.namesakes.isEmpty {
            facts.append(PageFact(page.say("fact-namesakes"), record.namesakes.map { value($0, page) }))
        }
        return facts
    }

    private func value(_ person: BookPerson, _ page: PageContext) -> PageFact.Value {
        let birth = person.birthDate.map { page.day($0) }
        let text = [person.shownName(page), birth, person.unit?.name].compactMap { $0 }.joined(separator: ", ")
        return PageFact.Value(text, person.href(page))
    }
}
