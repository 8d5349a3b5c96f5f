import Commendation
import Entry
import ReadModels

/// One proposal: what it asks for and everything that happened to it.
package struct ProposalPage: Sendable {
    /// The proposal and its events.
    package let record: BookProposalRecord
    /// The decision that conferred it, if any.
    package let decision: BookDecision?
    /// The submission that it came in, if known.
    package let submission: BookSubmission?
    /// The catalogue, for awards named in events.
    package let awards: [BookAward]

    /// The page of a proposal.
    package init(record: BookProposalRecord, decision: BookDecision?, submission: BookSubmission?, awards: [BookAward]) {
        self.record = record
        self.decision = decision
        self.submission = submission
        self.awards = awards
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let proposal = record.proposal
        let name = proposal.shownName(page)
        return page.frame(title: name).merging([
            "name": .text(name),
            "award": .text(proposal.award.name[page.language]),
            "state": .text(page.say("state-\(proposal.state.slug)")),
            "stateClass": .text(proposal.state.slug),
            "facts": .list(facts(page).map(\.data)),
            "timelineSummary": .text(page.say("timeline-summary", ["count": page.count(record.events.count)])),
            "events": .list(record.events.map { event($0, page) }),
        ])
    }

    private func facts(_ page: PageContext) -> [PageFact] {
        let proposal = record.proposal
        var facts = [
            PageFact(page.say("fact-kind"), proposal.shownKind(page)),
            PageFact(page.say("fact-unit"), proposal.unit.name, page.list(ProposalFilter(unit: proposal.unit.id))),
            PageFact(page.say("fact-award-family"), page.say("family-\(proposal.award.family.rawValue)")),
        ]
        if let span = record.achievement {
            let text = page.say("span", ["from": page.day(span.lowerBound), "to": page.day(span.upperBound)])
            facts.append(PageFact(page.say("fact-achievement"), text))
        }
        if let submission {
            let name = submission.number ?? page.day(submission.date)
            let list = page.list(ProposalFilter(submission: submission.id))
            facts.append(PageFact(page.say("fact-submission"), name, list))
        }
        if let decision {
            let text = page.say("decision-of-day", ["number": decision.number, "date": page.day(decision.date)])
            facts.append(PageFact(page.say("fact-decision"), text, page.link("/decisions/\(decision.id.text)")))
        }
        facts.append(PageFact(page.say("fact-id"), proposal.id.text))
        return facts
    }

    private func event(_ event: BookEvent, _ page: PageContext) -> PageData {
        let details = EventDetails(event: event, awards: awards, page: page).facts
        let key = "event-\(EventDetails.kebab(event.type))"
        return [
            "title": .text(page.messages.lookUp(key, page.language) ?? event.type),
            "iso": .text(event.on.iso),
            "day": .text(page.say("effective-on", ["day": page.day(event.on)])),
            "recorded": .text(page.say("recorded-at", ["moment": page.moment(event.at)])),
            "hasDetails": .flag(!details.isEmpty),
            "details": .list(details.map(\.data)),
            "who": .text(page.say("event-actor", ["actor": event.actor])),
            "onBehalf": .optional(event.onBehalf.map { page.say("event-on-behalf", ["body": $0]) }),
            "entry": .text(page.say("event-entry", ["number": page.count(Int(event.sequence))])),
            "rules": .optional(event.rules.map { page.say("event-rules", ["hash": String($0.prefix(16))]) }),
        ]
    }
}
