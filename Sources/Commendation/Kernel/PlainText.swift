import Entry

/// What a text from outside must pass before it goes into an event.
enum PlainText {
    /// The longest free text, in characters: a citation or note.
    static let freeTextLimit = 2_000

    /// Refuses an empty text, one that is too long, one with control characters, and one with a mark of state secrecy.
    static func check(_ text: String, _ field: String, limit: Int = freeTextLimit, row: Int? = nil) throws(Rejection) {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field, row: row) }
        _ = try checked(text, field, limit: limit, row: row)
    }

    /// The same text, unless it is too long, has control characters or has a mark of state secrecy.
    static func checked(_ text: String?, _ field: String, limit: Int = freeTextLimit, row: Int? = nil) throws(Rejection)
        -> String?
    {
        guard let text else { return nil }
        guard text.utf8.count <= limit || text.count <= limit else { throw .textTooLong(field, limit: limit, row: row) }
        guard isPlain(text) else { throw .textNotPlain(field, row: row) }
        if let mark = SecrecyMark(in: text) { throw .stateSecret(mark, field: field, row: row) }
        return text
    }

    /// Whether every character can be written and read: line breaks and tabs may stand, other controls may not.
    ///
    /// A NUL has no place in PostgreSQL's text, so no projection could fold the event; a turn of the writing direction would show
    /// another text than the one that was written.
    static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: true
            case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }
}
