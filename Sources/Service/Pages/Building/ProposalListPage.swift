import Commendation
import Entry
package import Foundation
import ReadModels

/// The list of proposals that a filter selects.
package struct ProposalListPage: Sendable {
    /// What the list is filtered by.
    package let query: ProposalQuery
    /// The rows.
    package let listing: BookListing<BookProposal>
    /// The choices of the filter.
    package let choices: Choices

    /// What the filter's lists offer.
    package struct Choices: Sendable {
        /// The cycles.
        package let cycles: [BookCycle]
        /// The awards.
        package let awards: [BookAward]
        /// The units.
        package let units: [BookUnit]
        /// The decision that narrows the list, for its name.
        package let decision: BookDecision?
        /// The names of the movements that narrow the list.
        package let movements: [UUID: String]

        /// Choices.
        package init(
            cycles: [BookCycle], awards: [BookAward], units: [BookUnit], decision: BookDecision?, movements: [UUID: String] = [:]
        ) {
            self.movements = movements
            self.cycles = cycles
            self.awards = awards
            self.units = units
            self.decision = decision
        }
    }

    /// A page of the list.
    package init(query: ProposalQuery, listing: BookListing<BookProposal>, choices: Choices) {
        self.query = query
        self.listing = listing
        self.choices = choices
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let parameters = ProposalQuery.parameters(query.filter).map { ($0.0, Optional($0.1)) }
        let paging = ListPaging(query.mark, listing).data(rows: listing.rows.count) { mark in
            page.link("/proposals", parameters + mark.parameters)
        }
        let total = listing.total ?? listing.rows.count
        return page.frame(title: page.say("proposals-title")).merging(paging).merging([
            "english": .flag(page.language == .english),
            "choices": .list(filterChoices(page)),
            "hidden": .list(hidden.map { ["name": .text($0.0), "value": .text($0.1)] }),
            "clearHref": .text(page.link("/proposals")),
            "narrowedTo": .optional(narrowing(page)),
            "found": .text(page.say(total == 0 ? "proposals-none" : "proposals-found", ["count": page.count(total)])),
            "caption": .text(page.say("proposals-caption", ["count": page.count(listing.rows.count)])),
            "rows": .list(listing.rows.map { $0.row(page) }),
        ])
    }

    /// What the filter's form offers.
    private static let chosen = ["period", "outcome", "state", "award", "unit", "kind"]

    /// What the filter's form does not offer and must carry along.
    private var hidden: [(String, String)] {
        ProposalQuery.parameters(query.filter).filter { !Self.chosen.contains($0.0) }
    }

    private func narrowing(_ page: PageContext) -> String? {
        FilterWords(
            filter: query.filter, decision: choices.decision,
            words: DimensionWords(
                names: BookNames(awards: choices.awards, units: choices.units), movements: choices.movements, page: page)
        ).text
    }

    private func filterChoices(_ page: PageContext) -> [PageData] {
        let all = ("", page.say("filter-all"))
        let filter = query.filter
        return [
            choice("period", [("", page.say("all-time"))] + periods(page), ProposalQuery.period(filter), page),
            choice(
                "outcome", [all] + ProposalOutcome.allCases.map { ($0.code, page.say("outcome-\($0.slug)")) },
                filter.outcome?.code ?? "", page),
            choice(
                "state", [all] + ProposalStatus.allCases.map { ($0.rawValue, page.say("state-\($0.slug)")) },
                filter.status?.rawValue ?? "", page),
            choice("award", [all] + choices.awards.map { ($0.code, $0.name[page.language]) }, filter.award ?? "", page),
            choice("unit", [all] + choices.units.map { ($0.id.text, $0.name) }, filter.unit?.text ?? "", page),
            choice(
                "kind", [all] + SubjectKind.allCases.map { ($0.rawValue, page.say("kind-\($0.rawValue)")) }, filter.kind ?? "",
                page),
        ]
    }

    /// Each cycle by the day of submission and by the day of the outcome, and the period asked for if it is none of these.
    private func periods(_ page: PageContext) -> [(value: String, text: String)] {
        var periods = choices.cycles.flatMap { cycle in
            StatisticBasis.allCases.map { basis in
                (
                    value: ProposalQuery.period(ProposalFilter(basis: basis, months: cycle.months)),
                    text: page.say("period-\(basis.code)", ["period": cycle.name[page.language]])
                )
            }
        }
        let asked = ProposalQuery.period(query.filter)
        if let months = query.filter.months, !periods.contains(where: { $0.value == asked }) {
            let span =
                months.lowerBound == months.upperBound
                ? page.month(months.lowerBound)
                : page.say("span", ["from": page.month(months.lowerBound), "to": page.month(months.upperBound)])
            periods.insert((asked, page.say("period-\(query.filter.basis.code)", ["period": span])), at: 0)
        }
        return periods
    }

    private func choice(
        _ name: String, _ options: [(value: String, text: String)], _ selected: String, _ page: PageContext
    ) -> PageData {
        [
            "name": .text(name), "label": .text(page.say("filter-\(name)")),
            "options": .list(
                options.map { value, text in
                    // The attribute's text may be empty ("all"), which a slot may not: it is written as markup.
                    ["value": .markup(.escaping(value)), "text": .text(text), "selected": .flag(value == selected)]
                }),
        ]
    }
}
