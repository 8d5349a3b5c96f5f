import Commendation
import Entry
import ReadModels

/// One proposal: what it asks for and everything that happened to it, tier by tier.
package struct ProposalPage: Sendable {
    /// The proposal and its events.
    package let record: BookProposalRecord
    /// The decision that conferred it, if any.
    package let decision: BookDecision?
    /// The submission that it came in, if known.
    package let submission: BookSubmission?
    /// The names that events refer to.
    package let names: BookNames

    /// The page of a proposal.
    package init(record: BookProposalRecord, decision: BookDecision?, submission: BookSubmission?, names: BookNames) {
        self.record = record
        self.decision = decision
        self.submission = submission
        self.names = names
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let proposal = record.proposal
        let name = proposal.shownName(page)
        let tiers = ProposalTiers(record.events)
        return page.frame(title: name).merging([
            "name": .text(name),
            "award": .text(proposal.award.name[page.language]),
            "state": .text(page.say("state-\(proposal.state.slug)")),
            "stateClass": .text(proposal.state.slug),
            "facts": .list(facts(page).map(\.data)),
            "timelineSummary": .text(
                page.say(
                    "timeline-summary",
                    [
                        "count": page.count(record.events.count),
                        "tiers": page.count(Set(tiers.stretches.compactMap(\.tier)).count),
                    ])),
            "path": path(page),
            "tiers": .list(stretches(tiers, page)),
        ])
    }

    private func facts(_ page: PageContext) -> [PageFact] {
        let proposal = record.proposal
        var facts = [
            PageFact(page.say("fact-kind"), proposal.shownKind(page)),
            PageFact(page.say("fact-unit"), proposal.unit.name, page.link("/units/\(proposal.unit.id.text)")),
            PageFact(page.say("fact-award-family"), page.say("family-\(proposal.award.family.rawValue)")),
        ]
        if !record.formerNames.isEmpty {
            facts.append(PageFact(page.say("fact-former-names"), record.formerNames.map { PageFact.Value($0) }))
        }
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
        if let honoree = proposal.honoree {
            facts.append(
                PageFact(page.say("fact-honoree"), page.say("open-history"), page.link("/honorees/\(honoree.text)")))
        }
        facts.append(PageFact(page.say("fact-id"), proposal.id.text))
        return facts
    }

    /// The tiers that it has entered and those that lie ahead, in one line; nothing where one tier is all there is to say.
    private func path(_ page: PageContext) -> PageValue {
        let isOpen = record.proposal.state.outcome == .open
        guard record.levels.count + record.ahead.count > 1 else { return .absent }
        func step(_ index: Int, _ level: TierLevel?, _ standing: String) -> PageData {
            [
                "label": .text(
                    level.map { EventDetails.sentence($0.name[page.language]) }
                        ?? page.say("tier-heading", ["number": page.count(index)])),
                "standing": .text(page.say("path-\(standing)")), "standingClass": .text(standing),
                "current": .flag(standing == "here"),
            ]
        }
        let entered = record.levels.enumerated().map { index, level in
            step(index + 1, level, isOpen && index + 1 == record.tier ? "here" : index + 1 > record.tier ? "ahead" : "passed")
        }
        let ahead = record.ahead.enumerated().map { index, level in step(record.levels.count + index + 1, level, "ahead") }
        let basis = record.aheadBy.map { rule in
            page.say("path-basis", ["citation": rule.citation, "certainty": rule.certainty.name[page.language]])
        }
        return .data(["steps": .list(entered + (record.levels.count > record.tier ? [] : ahead)), "basis": .optional(basis)])
    }

    private func stretches(_ tiers: ProposalTiers, _ page: PageContext) -> [PageData] {
        // Law and pack are told where they change over the whole life, so the lines are made before they are parted.
        let lines = EventLines(names: names, page: page).data(record.events)
        let current = record.proposal.state.outcome == .open ? tiers.stretches.count - 1 : nil
        return tiers.stretches.enumerated().map { index, stretch in
            [
                "identifier": .text("tier-\(index + 1)"),
                "heading": .text(heading(stretch, page)),
                "current": .flag(index == current),
                "events": .list(Array(lines[stretch.events])),
            ]
        }
    }

    private func heading(_ stretch: ProposalTiers.Stretch, _ page: PageContext) -> String {
        guard let tier = stretch.tier else { return page.say("tier-after") }
        guard let level = stretch.level else { return page.say("tier-heading", ["number": page.count(tier)]) }
        let name = level.name[page.language]
        return page.say("tier-heading-level", ["number": page.count(tier), "level": name])
    }
}
