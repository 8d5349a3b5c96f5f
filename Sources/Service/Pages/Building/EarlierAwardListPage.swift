import Entry
package import Foundation
import ReadModels

/// The list of the awards that were recorded from documents and count, as far as a filter lets them through.
package struct EarlierAwardListPage: Sendable {
    /// What the list is filtered by.
    package let query: ProposalQuery
    /// The rows.
    package let listing: BookListing<BookHeldAward>
    /// The names of awards and units.
    package let names: BookNames
    /// The names of the movements that narrow the list.
    package let movements: [UUID: String]

    /// A page of the list.
    package init(
        query: ProposalQuery, listing: BookListing<BookHeldAward>, names: BookNames, movements: [UUID: String] = [:]
    ) {
        self.query = query
        self.listing = listing
        self.names = names
        self.movements = movements
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let parameters = ProposalQuery.parameters(query.filter).map { ($0.0, Optional($0.1)) }
        let paging = ListPaging(query.mark, listing).data(rows: listing.rows.count) { mark in
            page.link("/earlier-awards", parameters + mark.parameters)
        }
        let words = FilterWords(
            filter: query.filter, decision: nil, words: DimensionWords(names: names, movements: movements, page: page))
        let narrowed = (words.chosen + [words.text].compactMap { $0 }).joined(separator: " · ")
        let total = listing.total ?? listing.rows.count
        return page.frame(title: page.say("earlier-awards-title")).merging(paging).merging([
            "narrowedTo": .optional(narrowed.isEmpty ? nil : narrowed),
            "found": .text(
                page.say(total == 0 ? "earlier-awards-none" : "earlier-awards-found", ["count": page.count(total)])),
            "awardsCaption": .text(page.say("earlier-awards-caption", ["count": page.count(listing.rows.count)])),
            "awards": .list(listing.rows.map { $0.row(page) }),
        ])
    }
}
