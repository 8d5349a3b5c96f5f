extension Envelope {
    /// Refuses an entry whose fields have not the form that the envelope prescribes.
    ///
    /// Throws `invalid-field` with the name of the field.
    public func validate() throws(EntryError) {
        try Self.validate(draft, log: log, commitments: sd)
        let positions = 0...CanonicalJSON.maximumInteger
        guard positions ~= seq else { throw EntryError(.invalidField, field: "seq") }
        guard positions ~= streamSeq else { throw EntryError(.invalidField, field: "streamSeq") }
    }

    /// Refuses a draft whose fields have not the form that the envelope prescribes.
    static func validate(_ draft: EventDraft, log: String, commitments: [String]) throws(EntryError) {
        guard isType(draft.type) else { throw EntryError(.invalidField, field: "type") }
        guard draft.schema >= 1, draft.schema <= Int32.max else { throw EntryError(.invalidField, field: "schema") }
        guard draft.stream.isValid else { throw EntryError(.invalidField, field: "stream") }
        try validate(text: log, field: "log")
        try validate(text: draft.actor, field: "actor")
        try validate(text: draft.onBehalf, field: "onBehalf")
        try validate(text: draft.rules, field: "rules")
        guard commitments.allSatisfy(Base64URL.isDigest), isStrictlySorted(commitments) else {
            throw EntryError(.invalidField, field: "_sd")
        }
    }

    private static func validate(text: String?, field: String) throws(EntryError) {
        guard let text else { return }
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 }) else { throw EntryError(.invalidField, field: field) }
        guard text.isNFC else { throw EntryError(.notNFC, field: field) }
    }

    /// Whether a text is letters and digits, first an upper-case letter; 64 bytes at most.
    private static func isType(_ text: String) -> Bool {
        guard let first = text.utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first, text.utf8.count <= 64 else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 && byte >= 0x41 || byte.decimalDigit < 10
        }
    }

    private static func isStrictlySorted(_ commitments: [String]) -> Bool {
        zip(commitments, commitments.dropFirst()).allSatisfy(precedes)
    }
}
