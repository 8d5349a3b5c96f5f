/// One thing that says who may do what in a database.
package struct RightsFact: Hashable, Sendable {
    /// What it is about, in English, such as `table log.entry grants SELECT to sovang_read`; no two facts of a database share it.
    package let subject: String

    /// How that is, where it can be in more than one way, such as `owned by sovang_owner`.
    package let detail: String

    /// The statement that takes it away or sets it right, or that acts as the administrator; empty if there is none.
    let undo: String

    init(subject: String, detail: String, undo: String = "") {
        self.subject = subject
        self.detail = detail
        self.undo = undo
    }

    /// The fact as a line of the catalogue.
    package var line: String { detail.isEmpty ? subject : "\(subject) | \(detail)" }
}
