import Commendation
import Entry
import ReadModels

/// The unsure matches: those that wait for an officer, or those that one has resolved.
package struct MatchListPage: Sendable {
    /// The matches.
    package let listing: BookListing<BookQuestion>
    /// Whether they wait.
    package let isOpen: Bool
    /// Where the page begins.
    package let mark: BookMark

    /// A page of the list.
    package init(listing: BookListing<BookQuestion>, isOpen: Bool, mark: BookMark) {
        self.listing = listing
        self.isOpen = isOpen
        self.mark = mark
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let view: [(String, String?)] = isOpen ? [] : [("view", "resolved")]
        let paging = ListPaging(mark, listing).data(rows: listing.rows.count) { page.link("/matches", view + $0.parameters) }
        let views = [("", "matches-open", isOpen), ("resolved", "matches-resolved", !isOpen)]
        return page.frame(title: page.say("matches-title")).merging(paging).merging([
            "views": .list(
                views.map { view, key, current in
                    [
                        "href": .text(page.link("/matches", [("view", view.isEmpty ? nil : view)])),
                        "label": .text(page.say(key)),
                        "current": .flag(current),
                    ]
                }),
            "found": .text(page.say(found)),
            "caption": .text(page.say("matches-caption", ["count": page.count(listing.rows.count)])),
            "rows": .list(listing.rows.map { row($0, page) }),
        ])
    }

    private var found: String {
        if listing.rows.isEmpty { return isOpen ? "matches-none" : "matches-none-resolved" }
        return isOpen ? "matches-found" : "matches-found-resolved"
    }

    private func row(_ question: BookQuestion, _ page: PageContext) -> PageData {
        [
            "href": .text(page.link("/matches/\(question.honoree.id.text)")),
            "name": .text(question.honoree.shownName(page)),
            "kind": .text(question.honoree.shownKind(page)),
            "birth": .text(question.honoree.birthDate.map { page.day($0) } ?? page.say("not-known")),
            "unit": .text(question.honoree.unit?.name ?? page.say("not-known")),
            "candidates": .text(question.candidates.map { $0.shownName(page) }.joined(separator: "; ")),
            "iso": .text(question.raisedOn.iso),
            "day": .text(page.day(question.raisedOn)),
            "finding": .text(question.finding.words(page)),
        ]
    }
}

/// One unsure match: the honoree and its candidates side by side, and the form in which an officer says what is so.
package struct MatchPage: Sendable {
    /// The match.
    package let question: BookQuestion
    /// The request id of the form: sent twice, it is done once.
    package let request: String
    /// The names of fields of the form that were not right, with what was sent in them.
    package let fault: MatchForm.Fault?
    /// The position of the finding, if one was recorded just now: the lists follow the log by a moment.
    package let recorded: Int64?

    /// The page of a match.
    package init(question: BookQuestion, request: String, fault: MatchForm.Fault? = nil, recorded: Int64? = nil) {
        self.question = question
        self.request = request
        self.fault = fault
        self.recorded = recorded
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let name = question.honoree.shownName(page)
        let columns = [question.honoree] + question.candidates
        return page.frame(title: page.say("match-title", ["name": name])).merging([
            "name": .text(name),
            "raised": .text(page.say("match-raised", ["day": page.day(question.raisedOn)])),
            "proposal": .optional(question.proposal.map { page.link("/proposals/\($0.text)") }),
            "finding": question.finding == nil ? .absent : .text(question.finding.words(page)),
            "former": question.former.isEmpty ? .absent : .text(former(page)),
            "people": .list(columns.enumerated().map { head($1, index: $0, page) }),
            "lines": .list(lines(columns, page)),
            "recorded": .optional(recorded.map { page.say("match-recorded", ["number": page.count(Int($0))]) }),
            "backHref": .text(page.link("/matches")),
            "form": question.finding == nil && recorded == nil ? .data(form(page)) : .absent,
        ])
    }

    /// Why the keys that agree do not decide it.
    private func former(_ page: PageContext) -> String {
        page.say("match-former", ["keys": question.former.map { page.say("match-\($0.rawValue)") }.joined(separator: "; ")])
    }

    private func head(_ person: BookPerson, index: Int, _ page: PageContext) -> PageData {
        [
            "role": .text(
                index == 0 ? page.say("match-in-question") : page.say("match-candidate", ["number": page.count(index)])),
            "name": .text(person.shownName(page)), "href": .text(person.href(page)),
        ]
    }

    /// A line for each particular; what differs from the honoree in question is marked in words, not only by colour.
    private func lines(_ people: [BookPerson], _ page: PageContext) -> [PageData] {
        let particulars: [(String, (BookPerson) -> String?)] = [
            ("column-full-name", { $0.name }), ("fact-kind", { $0.shownKind(page) }),
            ("personal-birth-date", { $0.birthDate.map { page.day($0) } }), ("personal-identity-number", { $0.identity }),
            ("fact-honoree-registered-unit", { $0.unit?.name }),
            ("fact-registered-on", { $0.registeredOn.map { page.day($0) } }),
            ("column-proposals", { page.count($0.proposals) }), ("column-conferred", { page.count($0.conferred) }),
        ]
        let compared = Set(particulars.prefix(5).map(\.0))
        return particulars.map { key, read in
            let first = people.first.flatMap(read)
            return [
                "label": .text(page.say(key)),
                "cells": .list(
                    people.enumerated().map { index, person in
                        let value = read(person)
                        let sign = index == 0 || !compared.contains(key) ? nil : Self.sign(first, value)
                        return [
                            "text": .text(value ?? page.say("not-known")),
                            "sign": .optional(sign.map { page.say("match-\($0)") }), "signClass": .text(sign ?? "none"),
                        ]
                    }),
            ]
        }
    }

    private static func sign(_ first: String?, _ other: String?) -> String? {
        guard let first, let other else { return nil }
        return first == other ? "equal" : "different"
    }

    private func form(_ page: PageContext) -> PageData {
        [
            "action": .text(page.link("/matches/\(question.honoree.id.text)")),
            "request": .text(request),
            "fault": fault.map { .text(page.say($0.message)) } ?? .absent,
            "actor": .markup(.escaping(fault?.actor ?? "")),
            "choices": .list(
                question.candidates.enumerated().map { index, person in
                    [
                        "value": .text("same-\(person.id.text)"), "identifier": .text("same-\(index + 1)"),
                        "label": .text(
                            page.say("match-same", ["number": page.count(index + 1), "name": person.shownName(page)])),
                        "checked": .flag(fault?.choice == "same-\(person.id.text)"),
                    ]
                } + [
                    [
                        "value": "distinct", "identifier": "distinct", "label": .text(page.say("match-distinct")),
                        "checked": .flag(fault?.choice == "distinct"),
                    ]
                ]),
        ]
    }
}

extension BookQuestion.Finding? {
    /// What was found, in words.
    fileprivate func words(_ page: PageContext) -> String {
        guard let finding = self else { return page.say("match-waits") }
        let key = finding.same == nil ? "match-found-distinct" : "match-found-same"
        return page.say(key, ["day": finding.on.map { page.day($0) } ?? "–"])
    }
}
