import Entry

extension BookPerson {
    /// The name as a page shows it: an erased one is said to be erased.
    func shownName(_ page: PageContext) -> String {
        name.flatMap { $0.isEmpty ? nil : $0 } ?? gap?.words(page) ?? page.say("name-withheld")
    }

    /// The kind of honoree in words.
    func shownKind(_ page: PageContext) -> String {
        kind.flatMap { page.messages.lookUp("kind-\($0)", page.language) } ?? "–"
    }

    /// The address of its page.
    func href(_ page: PageContext) -> String { page.link("/honorees/\(id.text)") }

    /// What tells it from others, for a comparison or the head of its page.
    func facts(_ page: PageContext) -> [PageFact] {
        // Of what is gone nobody can say any more whether it was ever known.
        let particulars =
            gap != nil && birthDate == nil && identity == nil
            ? []
            : [
                PageFact(page.say("personal-birth-date"), birthDate.map { page.day($0) } ?? page.say("not-known")),
                PageFact(page.say("personal-identity-number"), identity ?? page.say("not-known")),
            ]
        return [PageFact(page.say("fact-kind"), shownKind(page))] + particulars + [
            PageFact(
                page.say("fact-honoree-registered-unit"), unit?.name ?? page.say("not-known"),
                unit.map { page.link("/units/\($0.id.text)") }),
            PageFact(page.say("fact-registered-on"), registeredOn.map { page.day($0) } ?? page.say("not-known")),
            PageFact(page.say("fact-id"), id.text),
        ]
    }
}
