import Entry

extension BookProposal {
    /// The name as a page shows it: an erased one is said to be erased.
    func shownName(_ page: PageContext) -> String {
        name.flatMap { $0.isEmpty ? nil : $0 } ?? gap?.words(page) ?? page.say("name-withheld")
    }

    /// The kind of honoree in words; a kind that the catalogue of messages does not know is shown as it is.
    func shownKind(_ page: PageContext) -> String {
        page.messages.lookUp("kind-\(kind)", page.language) ?? (kind.isEmpty ? "–" : kind)
    }

    /// The proposal as a line of a list.
    func row(_ page: PageContext) -> PageData {
        [
            "href": .text(page.link("/proposals/\(id.text)")),
            "name": .text(shownName(page)),
            "kind": .text(shownKind(page)),
            "award": .text(award.name[page.language]),
            "unit": .text(unit.name),
            "unitHref": .text(page.link("/units/\(unit.id.text)")),
            "state": .text(page.say("state-\(state.slug)")),
            "stateClass": .text(state.slug),
            "iso": .text(lastStepOn.iso),
            "day": .text(page.day(lastStepOn)),
        ]
    }
}
