import Commendation
package import Entry
import ReadModels

/// The overview of one cycle.
package struct OverviewPage: Sendable {
    /// The cycle shown.
    package let cycle: BookCycle
    /// All cycles.
    package let cycles: [BookCycle]
    /// Its figures.
    package let overview: BookOverview
    /// The month of today: later ones have not been counted yet.
    package let now: Month
    /// How many units stand in sight before the rest is folded away.
    private static let unitsInSight = 15

    /// The page of a cycle.
    package init(cycle: BookCycle, cycles: [BookCycle], overview: BookOverview, now: Month) {
        self.cycle = cycle
        self.cycles = cycles
        self.overview = overview
        self.now = now
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let name = cycle.name[page.language]
        let months = OverviewMonths(overview: self, page: page)
        return page.frame(title: name).merging([
            "cycleName": .text(name),
            "cycleSpan": .text(page.say("cycle-span", ["from": page.day(cycle.from), "to": page.day(cycle.to)])),
            "hasOtherCycles": .flag(cycles.count > 1),
            "cycles": .list(
                cycles.sorted { $0.from < $1.from }.map {
                    [
                        "href": .text(page.link("/", [("cycle", $0.code)])), "label": .text($0.name[page.language]),
                        "current": .flag($0.code == cycle.code),
                    ]
                }),
            "statisticsHref": .text(page.link("/statistics", [("cycle", cycle.code)])),
            "congressHref": .text(page.link("/congress", [("cycle", cycle.code)])),
            "heads": .list(heads(page)),
            "states": .list(states(page)),
            "allHref": .text(page.list(overview.submitted.filter)),
            "allCount": .text(page.count(overview.submitted.count)),
            "families": .list(BookAward.Family.allCases.map { family($0, page) }),
            "chart": .markup(months.chart()),
            "chartSummary": .text(months.summary),
            "monthHeads": .list(months.heads()),
            "years": .list(months.years()),
            "unitGroups": .list(unitGroups(page)),
        ])
    }

    private func heads(_ page: PageContext) -> [PageData] {
        let outcomes: [ProposalOutcome] = [.conferred, .notApproved, .withdrawn, .annulled]
        return [head("head-submitted", overview.submitted, page)]
            + outcomes.map { outcome in
                head("head-\(outcome.slug)", overview.outcomes[outcome] ?? none(outcome), page)
            }
    }

    private func none(_ outcome: ProposalOutcome) -> BookCount {
        BookCount(0, ProposalFilter(outcome: outcome, basis: .outcome, months: cycle.months))
    }

    private func head(_ key: String, _ count: BookCount, _ page: PageContext) -> PageData {
        ["label": .text(page.say(key)), "count": .text(page.count(count.count)), "href": .text(page.list(count.filter))]
    }

    private func states(_ page: PageContext) -> [PageData] {
        ProposalStatus.allCases.map { state in
            let count =
                overview.states[state] ?? BookCount(0, ProposalFilter(status: state, basis: .submission, months: cycle.months))
            return [
                "label": .text(page.say("state-\(state.slug)")),
                "href": .text(page.list(count.filter)),
                "count": .text(page.count(count.count)),
                "bar": .markup(ShareBar.markup(count.count, of: overview.submitted.count)),
            ]
        }
    }

    private func family(_ family: BookAward.Family, _ page: PageContext) -> PageData {
        let awards = overview.awards.filter { $0.award.family == family && $0.count.count > 0 }
        let highest = awards.map(\.count.count).max() ?? 0
        return [
            "identifier": .text("by-\(family.rawValue)"),
            "heading": .text(page.say("overview-by-\(family.rawValue)")),
            "caption": .text(
                page.say(
                    "overview-by-\(family.rawValue)-caption", ["count": page.count(awards.reduce(0) { $0 + $1.count.count })])),
            "total": .text(page.count(awards.reduce(0) { $0 + $1.count.count })),
            "totalHref": .text(
                page.list(
                    ProposalFilter(
                        outcome: .conferred, group: Award.Group(rawValue: family.rawValue), basis: .outcome, months: cycle.months)
                )),
            "hasAwards": .flag(!awards.isEmpty),
            "awards": .list(
                awards.map { award, count in
                    [
                        "label": .text(award.name[page.language]),
                        "href": .text(page.list(count.filter)),
                        "count": .text(page.count(count.count)),
                        "bar": .markup(ShareBar.markup(count.count, of: highest)),
                    ]
                }),
        ]
    }

    private func unitGroups(_ page: PageContext) -> [PageData] {
        guard !overview.units.isEmpty else { return [] }
        let rest = Array(overview.units.dropFirst(Self.unitsInSight))
        let first = group(Array(overview.units.prefix(Self.unitsInSight)), folded: nil, page)
        return rest.isEmpty ? [first] : [first, group(rest, folded: rest.count, page)]
    }

    private func group(_ units: [BookOverview.UnitLine], folded: Int?, _ page: PageContext) -> PageData {
        [
            "folded": .flag(folded != nil),
            "foldedLabel": .optional(folded.map { page.say("overview-more-units", ["count": page.count($0)]) }),
            "caption": .text(page.say(folded == nil ? "overview-by-unit-caption" : "overview-by-unit-rest-caption")),
            "units": .list(
                units.map { line in
                    [
                        "name": .text(line.unit.name),
                        "unitHref": .text(page.link("/units/\(line.unit.id.text)")),
                        "proposals": .text(page.count(line.proposals.count)),
                        "proposalsHref": .text(page.list(line.proposals.filter)),
                        "conferred": .text(page.count(line.conferred.count)),
                        "conferredHref": .text(page.list(line.conferred.filter)),
                    ]
                }),
        ]
    }
}
