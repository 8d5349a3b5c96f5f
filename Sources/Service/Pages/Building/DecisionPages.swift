import Commendation
import Entry
import ReadModels

/// The list of decisions.
package struct DecisionListPage: Sendable {
    /// The rows.
    package let listing: BookListing<BookDecision>
    /// Where the page begins.
    package let mark: BookMark

    /// A page of the list.
    package init(listing: BookListing<BookDecision>, mark: BookMark) {
        self.listing = listing
        self.mark = mark
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let paging = ListPaging(mark, listing).data(rows: listing.rows.count) { page.link("/decisions", $0.parameters) }
        return page.frame(title: page.say("decisions-title")).merging(paging).merging([
            "found": .text(page.say(listing.rows.isEmpty ? "decisions-none" : "decisions-found")),
            "caption": .text(page.say("decisions-caption", ["count": page.count(listing.rows.count)])),
            "rows": .list(
                listing.rows.map { decision in
                    [
                        "href": .text(page.link("/decisions/\(decision.id.text)")),
                        "number": .text(decision.number),
                        "body": .text(decision.shownBody(page)),
                        "iso": .text(decision.date.iso),
                        "day": .text(page.day(decision.date)),
                        "signer": .text(decision.signer),
                        "post": .text(decision.post),
                        "count": .text(page.count(decision.count)),
                        "listHref": .text(decision.list(page)),
                        "standing": .text(decision.standing(page)),
                    ]
                }),
        ])
    }
}

/// One decision: its particulars, where its awards stand, its recipients page by page, and what happened to it.
package struct DecisionPage: Sendable {
    /// The decision with a page of its recipients.
    package let record: BookDecisionRecord
    /// Where the page of recipients begins.
    package let mark: BookMark
    /// The names that events refer to.
    package let names: BookNames

    /// The page of a decision.
    package init(record: BookDecisionRecord, mark: BookMark, names: BookNames) {
        self.record = record
        self.mark = mark
        self.names = names
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let decision = record.decision
        let rows = record.recipients.rows
        let paging = ListPaging(mark, record.recipients).data(rows: rows.count) {
            page.link("/decisions/\(decision.id.text)", $0.parameters)
        }
        return page.frame(title: decision.number).merging(paging).merging([
            "number": .text(decision.number), "body": .text(decision.shownBody(page)),
            "standing": .text(decision.standing(page)),
            "standingClass": .text(decision.annulledOn != nil ? "annulled" : "conferred"),
            "facts": .list(facts(page).map(\.data)),
            "states": .list(states(page)),
            "caption": .text(
                page.say(
                    "recipients-caption",
                    ["count": page.count(rows.count), "total": page.count(record.recipients.total ?? decision.count)])),
            "rows": .list(rows.map { $0.row(page) }),
            "allHref": .text(decision.list(page)),
            "events": .list(EventLines(names: names, page: page).data(record.events)),
        ])
    }

    private func facts(_ page: PageContext) -> [PageFact] {
        let decision = record.decision
        let corrected = decision.corrected.map { document in
            PageFact(
                page.say("fact-decision-corrected-by"),
                page.say("decision-of-day", ["number": document.by, "date": page.day(document.on)]))
        }
        return [
            PageFact(page.say("column-date"), page.day(decision.date)),
            PageFact(page.say("column-signer"), decision.signer),
            PageFact(page.say("fact-post"), decision.post),
            PageFact(page.say("column-proposals"), page.count(decision.count), decision.list(page)),
        ] + (corrected.map { [$0] } ?? []) + [PageFact(page.say("fact-id"), decision.id.text)]
    }

    /// Where the awards stand now, each state a link to its list.
    private func states(_ page: PageContext) -> [PageData] {
        ProposalStatus.allCases.compactMap { state in
            record.states[state].map { count in
                [
                    "label": .text(page.say("state-\(state.slug)")), "stateClass": .text(state.slug),
                    "count": .text(page.count(count.count)), "href": .text(page.list(count.filter)),
                ]
            }
        }
    }
}

extension BookDecision {
    /// Where it stands, and whether a later document corrected it.
    fileprivate func standing(_ page: PageContext) -> String {
        corrected == nil ? state(page) : page.say("decision-corrected", ["state": state(page)])
    }

    private func state(_ page: PageContext) -> String {
        if let annulledOn { return page.say("decision-annulled", ["day": page.day(annulledOn)]) }
        if let publishedOn { return page.say("decision-published", ["day": page.day(publishedOn)]) }
        return page.say("decision-issued")
    }

    /// What the deciding body is called; a body that the book does not know stands under its code.
    fileprivate func shownBody(_ page: PageContext) -> String {
        bodyName.map { EventDetails.sentence($0[page.language]) } ?? body
    }

    fileprivate func list(_ page: PageContext) -> String {
        page.list(ProposalFilter(decision: id))
    }
}
