import Commendation
import Entry
import Foundation
import Publishing

/// The events of a stream as lines of a timeline: what happened, when, when it was recorded, by whom, under which law.
struct EventLines {
    let names: BookNames
    let page: PageContext
    /// Which law was in force when; nil shows none.
    let laws: LawTimeline?
    /// The honoree whose page it is: events of its other registrations say so.
    let honoree: UUID?

    init(names: BookNames, page: PageContext, honoree: UUID? = nil) {
        self.honoree = honoree
        self.names = names
        self.page = page
        laws = try? LawTimeline.embedded()
    }

    /// The lines of events in their order.
    ///
    /// Law and rule pack are told where they change, not on every line: what does not change needs no second reading.
    func data(_ events: [BookEvent]) -> [PageData] {
        var law: String?
        var pack: String?
        return events.map { event in
            let period = laws?.period(on: event.on)
            defer {
                law = period?.id
                pack = event.rules ?? pack
            }
            return line(event, law: period?.id == law ? nil : period, pack: event.rules == pack ? nil : event.rules)
        }
    }

    private func line(_ event: BookEvent, law: LawPeriod?, pack: String?) -> PageData {
        var facts = EventDetails(event: event, names: names, page: page).facts
        if let honoree, let stream = event.stream, stream != honoree {
            let other = page.link("/honorees/\(stream.text)")
            facts.append(PageFact(page.say("fact-registration"), page.say("other-registration"), other))
        }
        return [
            "title": .text(title(of: event)),
            "iso": .text(event.on.iso),
            "day": .text(page.say("effective-on", ["day": page.day(event.on)])),
            "recorded": .text(page.say("recorded-at", ["moment": page.moment(event.at)])),
            "hasFacts": .flag(!facts.isEmpty),
            "facts": .list(facts.map(\.data)),
            "who": .text(page.say("event-actor", ["actor": event.actor])),
            "onBehalf": .optional(event.onBehalf.map { page.say("event-on-behalf", ["body": body($0)]) }),
            "entry": .text(entry(of: event)),
            "law": .optional(law.map(words)),
            "pack": .optional(pack.map { page.say("event-rules", ["hash": String($0.prefix(16))]) }),
        ]
    }

    /// The number of the entry, and how far it has come on its way to its proof.
    private func entry(of event: BookEvent) -> String {
        let number = page.say("event-entry", ["number": page.count(Int(event.sequence))])
        guard let state = page.publication?.state(of: event.sequence) else { return number }
        return "\(number) · \(page.say("publication-\(state.rawValue)"))"
    }

    private func title(of event: BookEvent) -> String {
        page.messages.lookUp("event-\(EventDetails.kebab(event.type))", page.language) ?? event.type
    }

    /// Who acted for a unit acted for it by its id.
    private func body(_ text: String) -> String { UUID(canonical: text).flatMap { names.units[$0] } ?? text }

    /// The law that was in force, since when, and how surely that is known.
    private func words(_ law: LawPeriod) -> String {
        let certainty = law.certainty.name[page.language]
        guard let from = law.from else {
            return page.say("event-law-before", ["law": law.name[page.language]])
        }
        return page.say(
            "event-law", ["law": law.name[page.language], "day": page.day(from), "certainty": certainty])
    }
}
