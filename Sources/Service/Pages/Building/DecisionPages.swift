import Entry
import ReadModels

/// The list of decisions.
package struct DecisionListPage: Sendable {
    /// The rows.
    package let listing: BookListing<BookDecision>
    /// The mark after which the page begins.
    package let after: Int64?

    /// A page of the list.
    package init(listing: BookListing<BookDecision>, after: Int64?) {
        self.listing = listing
        self.after = after
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let paging = ListPaging(after: after, next: listing.next).data(rows: listing.rows.count) { mark in
            page.link("/decisions", [("after", mark.map { String($0) })])
        }
        return page.frame(title: page.say("decisions-title")).merging(paging).merging([
            "found": .text(page.say(listing.rows.isEmpty ? "decisions-none" : "decisions-found")),
            "caption": .text(page.say("decisions-caption", ["count": page.count(listing.rows.count)])),
            "rows": .list(
                listing.rows.map { decision in
                    [
                        "href": .text(page.link("/decisions/\(decision.id.text)")),
                        "number": .text(decision.number),
                        "body": .text(decision.body),
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

/// One decision.
package struct DecisionPage: Sendable {
    /// The decision.
    package let decision: BookDecision

    /// The page of a decision.
    package init(decision: BookDecision) { self.decision = decision }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let facts = [
            PageFact(page.say("column-date"), page.day(decision.date)),
            PageFact(page.say("column-signer"), decision.signer),
            PageFact(page.say("fact-post"), decision.post),
            PageFact(page.say("column-state"), decision.standing(page)),
            PageFact(page.say("column-proposals"), page.count(decision.count), decision.list(page)),
            PageFact(page.say("fact-id"), decision.id.text),
        ]
        return page.frame(title: decision.number).merging([
            "number": .text(decision.number), "body": .text(decision.body), "facts": .list(facts.map(\.data)),
        ])
    }
}

extension BookDecision {
    fileprivate func standing(_ page: PageContext) -> String {
        if let annulledOn { return page.say("decision-annulled", ["day": page.day(annulledOn)]) }
        if let publishedOn { return page.say("decision-published", ["day": page.day(publishedOn)]) }
        return page.say("decision-issued")
    }

    fileprivate func list(_ page: PageContext) -> String {
        page.list(ProposalFilter(decision: id))
    }
}
