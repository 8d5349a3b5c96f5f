/// A page that says what went wrong and what to do next.
package struct NoticePage: Sendable {
    /// The HTTP status.
    package let status: Int
    /// The stable code.
    package let code: String
    /// What happened, in a few words.
    package let title: String
    /// What happened.
    package let detail: String
    /// What to do next.
    package let next: String

    /// A notice.
    package init(status: Int, code: String, title: String, detail: String, next: String) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.next = next
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        page.frame(title: title).merging([
            "status": .text(page.say("notice-status", ["status": String(status)])), "code": .text(code),
            "detail": .text(detail), "next": .text(next),
        ])
    }
}
