import Entry

/// What a text from outside must pass before it goes into an event.
enum PlainText {
    /// The longest free text, in characters: a citation or note.
    static let freeTextLimit = 2_000

    /// Refuses an empty text, one that is too long, and one with a mark of state secrecy.
    static func check(_ text: String, _ field: String, limit: Int = freeTextLimit, row: Int? = nil) throws(Rejection) {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field, row: row) }
        _ = try checked(text, field, limit: limit, row: row)
    }

    /// The same text, unless it is too long or has a mark of state secrecy.
    static func checked(_ text: String?, _ field: String, limit: Int = freeTextLimit, row: Int? = nil) throws(Rejection)
        -> String?
    {
        guard let text else { return nil }
        guard text.utf8.count <= limit || text.count <= limit else { throw .textTooLong(field, limit: limit, row: row) }
        if let mark = SecrecyMark(in: text) { throw .stateSecret(mark, field: field, row: row) }
        return text
    }
}
