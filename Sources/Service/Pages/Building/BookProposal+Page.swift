extension BookProposal {
    /// The name as a page shows it: an erased one is said to be erased.
    func shownName(_ page: PageContext) -> String {
        name.flatMap { $0.isEmpty ? nil : $0 } ?? page.say("name-withheld")
    }

    /// The kind of honoree in words; a kind that the catalogue of messages does not know is shown as it is.
    func shownKind(_ page: PageContext) -> String {
        page.messages.lookUp("kind-\(kind)", page.language) ?? (kind.isEmpty ? "–" : kind)
    }
}
